// The index: everything that can be found, and the words and forms by which it is known.

/** Everything that can be found, in the order of the page. */
function Index(tables, nodes) {
  this.words = tables.words;
  this.entries = nodes.map(function (node, order) {
    var named = tables.entries[node.id];
    return named
      ? { node: node, order: order, names: named.names, builds: named.builds, withoutKey: named.withoutKey,
        text: " " + named.more + " ", details: "", forms: keyForms(node) }
      : { node: node, order: order, names: [], builds: [], withoutKey: false,
        text: textOf(node, "h4, p, .message"), details: textOf(node, "li"), forms: codeForms(node.id).concat(symbolsOf(node)) };
  });
  var names = [];
  var texts = [];
  this.entries.forEach(function (entry) {
    (entry.names.length === 0 ? texts : names).push(entry.text, entry.details, entry.builds.join(" "));
    entry.names.forEach(function (name) {
      names.push(name.words.join(" "));
    });
  });
  this.ofNames = new WordList(names.join(" ").split(" "));
  this.ofTexts = new WordList(texts.join(" ").split(" "));
  this.evaluation = tables.evaluation;
  this.vocabulary = new WordList(Object.keys(tables.words));
  this.insideOthers = new WordList(Object.keys(tables.words).filter(function (word) {
    return !tables.words[word].alone;
  }));
  this.longestPhrase = this.vocabulary.sorted.reduce(function (longest, phrase) {
    return Math.max(longest, phrase.split(" ").length);
  }, 1);
}

/** The words of parts of an entry, and a code in its other forms; blanks around each. */
function textOf(node, parts) {
  var words = codeForms(node.id).concat(win32Number(node.id));
  Array.prototype.forEach.call(node.querySelectorAll(parts), function (part) {
    words = words.concat(wordsOf(part.textContent));
  });
  return " " + words.join(" ") + " ";
}

/** The forms in which a code of 32 bits is pasted: 0xC004F074, C004F074, 3221549172, -1073418124 without its sign. */
function codeForms(id) {
  if (!/^0x[0-9A-F]{8}$/.test(id)) {
    return [];
  }
  var value = parseInt(id.substring(2), 16);
  var bare = id.substring(2).toLowerCase();
  return [id.toLowerCase(), bare, bare + "h", String(value), String(Math.abs(value | 0))];
}

/** The number of the Win32 error in a code, as a word; nothing for other codes. */
function win32Number(id) {
  return /^0x8007[0-9A-F]{4}$/.test(id) ? [String(parseInt(id.substring(6), 16))] : [];
}

/** The symbols of a code, in lower case: one may stand inside another, as in HRESULT_FROM_NT(STATUS_NO_MATCH). */
function symbolsOf(node) {
  var symbol = node.querySelector(".symbol");
  return symbol ? withUnderscores(symbol.textContent) : [];
}

/** The words of a text with the underscores in them. */
function withUnderscores(text) {
  return fold(text).split(/[^0-9a-z_]+/).filter(function (word) {
    return word.indexOf("_") >= 0;
  });
}

/** The key, and its last five characters, by which every tool names it. */
function keyForms(node) {
  var key = fold(node.getAttribute("data-key") || "").replace(/-/g, "");
  return key ? [key, key.substring(20)] : [];
}

Index.prototype.isKnown = function (word) {
  return [this.vocabulary, this.ofNames, this.ofTexts].some(function (list) {
    return list.beginningWith(word).length > 0;
  });
};

/** The words that no entry has. */
Index.prototype.unknown = function (query) {
  return this.apart(wordsOf(query)).filter(function (word) {
    return !this.isKnown(word);
  }, this);
};
