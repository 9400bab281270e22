// The address: it leads to an entry, or keeps what was looked for.

/** Keeps what is looked for in the address, so that the browser's way back leads to it again. */
function remember() {
  try {
    window.history.replaceState(null, "", results.hidden ? "#" : "#?" + encodeURIComponent(searchField.value));
  } catch (e) {
    // Some browsers keep no history of files.
  }
}

/** What the address names behind its number sign. */
function addressed() {
  var name = window.location.hash.substring(1);
  try {
    return decodeURIComponent(name);
  } catch (e) {
    // A per cent sign that begins no escape: the name is taken as it stands.
    return name;
  }
}

/** Shows the entry that the address names (#0xC004F074), or what it means as words. */
function followAddress() {
  var name = addressed();
  var entry = byId[name.toLowerCase()];
  if (name.charAt(0) === "?") {
    searchField.value = name.substring(1);
    search();
  } else if (entry) {
    searchField.value = "";
    search();
    open(entry);
    entry.scrollIntoView();
    var link = entry.querySelector("h4 a");
    link.focus();
  } else if (name && !document.getElementById(name)) {
    searchField.value = name.replace(/[-+_]/g, " ");
    search();
  } else if (name && searchField.value) {
    searchField.value = "";
    search();
    document.getElementById(name).scrollIntoView();
  }
}
