// Printing.

// A printed answer is whole; of the whole page the tables are enough.
var openedForPrinting = [];
window.addEventListener("beforeprint", function () {
  Array.prototype.forEach.call(results.querySelectorAll(".entry"), function (entry) {
    var details = entry.querySelector("details");
    if (details && !details.open) {
      openedForPrinting.push(details);
      details.open = true;
    }
    if (isKind(entry, "edition")) {
      commands.addTo(entry);
    }
  });
});
window.addEventListener("afterprint", function () {
  openedForPrinting.forEach(function (details) {
    details.open = false;
  });
  openedForPrinting = [];
});
