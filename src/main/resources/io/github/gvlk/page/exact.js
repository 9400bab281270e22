// What is known exactly: a code, a symbol, a key.

/**
 * The entries of which a code, its symbol, or a key was typed, in the order in which they were. A key that is whole must be
 * the very one, but for groups that tools have masked; its end alone is known by its five characters.
 */
Index.prototype.direct = function (query) {
  var vocabulary = this.vocabulary;
  var keys = keysIn(query);
  var forms = wordsOf(keys.rest).concat(withUnderscores(keys.rest)).filter(function (word) {
    return !vocabulary.has(word);
  });
  var masks = keys.whole.map(function (key) {
    return new RegExp("^" + key.replace(/(.{5})/g, function (group) {
      return group === "xxxxx" ? ".{5}" : group;
    }) + "$");
  });
  var hits = [];
  this.entries.forEach(function (entry) {
    var first = forms.reduce(function (best, form, at) {
      return best < 0 && entry.forms.indexOf(form) >= 0 ? at : best;
    }, -1);
    first = masks.some(function (mask) {
      return mask.test(entry.forms[0] || "");
    }) ? 0 : first;
    if (first >= 0) {
      hits.push({ entry: entry, open: first / 1000, direct: true });
    }
  });
  return hits;
};

/**
 * The whole keys in a text, in lower case and without hyphens, and the text without them. Five groups with hyphens are
 * taken for one; without them only what has the characters of keys, letters and digits, since words may have five letters.
 */
function keysIn(query) {
  var whole = [];
  var rest = fold(query).replace(/(^|[^0-9a-z])((?:[0-9a-z]{5}[^0-9a-z]{0,3}){4}[0-9a-z]{5})(?![0-9a-z])/g, function (all, before, key) {
    var bare = key.replace(/[^0-9a-z]/g, "");
    var hyphened = key.split(/[-\u2010-\u2015\u2212]/).length === 5;
    if (!hyphened && !(/^[2346789bcdfghjkmnpqrtvwxy]*$/.test(bare) && /[0-9]/.test(bare) && /[a-z]/.test(bare))) {
      return all;
    }
    whole.push(bare);
    return before + " ";
  });
  return { whole: whole, rest: rest };
}

/** Whether the text has something with the form of a whole key: it may be a secret, and is not repeated. */
function looksLikeKey(query) {
  return /(^|[^0-9a-z-])[0-9a-z]{4,6}(-[0-9a-z]{4,6}){3,4}($|[^0-9a-z-])/.test(fold(query)) || keysIn(query).whole.length > 0;
}

/** The codes of 32 bits in a text that are in no table. */
Index.prototype.unknownCodes = function (query) {
  var entries = this.entries;
  return (query.match(/\b0x[0-9a-f]{8}\b/gi) || []).filter(function (code) {
    return !entries.some(function (entry) {
      return entry.forms.indexOf(code.toLowerCase()) >= 0;
    });
  });
};
