// The clipboard and files: what leaves the page, when the person says so.

/** A button that does something when it is pressed. */
function button(text, label, action) {
  var element = document.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.setAttribute("aria-label", label);
  element.addEventListener("click", function () {
    action(element);
  });
  return element;
}

/** Says something to who does not see the page. */
function announce(text) {
  var place = document.getElementById("announced");
  place.textContent = "";
  window.setTimeout(function () {
    place.textContent = text;
  }, 50);
}

/** A button that copies; text() is asked for what it copies when it is pressed. */
function copyButton(label, text) {
  return button("Copy", label, function (element) {
    copy(text(), function (done) {
      element.textContent = done ? "Copied" : "Press Ctrl+C";
      announce(done ? "Copied." : "The browser does not let the page copy: select the text and press Ctrl+C.");
      window.setTimeout(function () {
        element.textContent = "Copy";
      }, 1500);
    });
  });
}

function copy(text, done) {
  if (navigator.clipboard && navigator.clipboard.writeText) {
    navigator.clipboard.writeText(text).then(function () {
      done(true);
    }, function () {
      done(copyBySelection(text));
    });
  } else {
    done(copyBySelection(text));
  }
}

/** As browsers did before they had a clipboard for pages. */
function copyBySelection(text) {
  var before = document.activeElement;
  var area = document.createElement("textarea");
  area.value = text;
  area.className = "unseen";
  document.body.appendChild(area);
  area.select();
  var done = false;
  try {
    done = document.execCommand("copy");
  } catch (e) {
    done = false;
  }
  document.body.removeChild(area);
  if (before && before.focus) {
    before.focus();
  }
  return done;
}

/** Lets the browser save a text as a file in the bytes that its program reads. */
function save(text, form, name) {
  var lines = text.replace(/\n/g, form.lineEnd);
  var content = lines;
  if (form.wide) {
    content = new Uint16Array(lines.length + 1);
    content[0] = 0xfeff;
    for (var i = 0; i < lines.length; i++) {
      content[i + 1] = lines.charCodeAt(i);
    }
  }
  var blob = new Blob([content], { type: "application/octet-stream" });
  if (navigator.msSaveBlob) {
    navigator.msSaveBlob(blob, name);
    return;
  }
  var link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.appendChild(link);
  link.click();
  document.body.removeChild(link);
  window.setTimeout(function () {
    URL.revokeObjectURL(link.href);
  }, 1000);
}
