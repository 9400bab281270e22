// The address: it leads to an entry, or keeps what was looked for.

var rememberPause = 0;

/** Keeps what is looked for in the address when the typing pauses, so that the browser's way back leads to it again. */
function rememberLater() {
  window.clearTimeout(rememberPause);
  rememberPause = window.setTimeout(remember, 700);
}

/** What may be a key of somebody's own is not kept: addresses stand in the history of the browser. */
function remember() {
  var kept = results.hidden || looksLikeKey(searchField.value) ? "#" : "#?" + encodeURIComponent(searchField.value);
  try {
    window.history.replaceState(null, "", kept);
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
  window.clearTimeout(rememberPause);
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
