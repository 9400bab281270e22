// Search: a filter with an order, and no more. What words mean and what names consist of was worked out when the page
// was made.

var MOST_SHOWN = 60;

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

/**
 * What was typed says so much: each demand has a word, and what may serve for it. Two letters at the end may be a word,
 * and the beginning of a longer one that is still being typed.
 */
Index.prototype.demands = function (query) {
  var typed = this.apart(wordsOf(query));
  var demands = [];
  for (var at = 0; at < typed.length;) {
    var length = this.phraseLength(typed, at);
    var phrase = typed.slice(at, at + Math.max(length, 1)).join(" ");
    at += Math.max(length, 1);
    var unfinished = at === typed.length && phrase.length < 3 && !/[\s0-9]$/.test(query);
    demands = demands.concat(length === 0 ? this.beginning(phrase)
      : unfinished && this.beginning(phrase)[0].concepts.length > 0 ? this.beginning(phrase)
        : demandsOf(phrase, this.words[phrase]));
  }
  return demands;
};

/** The words without dates, and in place of one that nobody knows the known ones of which it is made, or its build. */
Index.prototype.apart = function (typed) {
  var apart = [];
  typed.forEach(function (word) {
    var number = /^v?([0-9]+(?:\.[0-9]+)+)$/.exec(word);
    if (/^v?20[0-9]{6}$/.test(word)) {
      return;
    }
    if (this.vocabulary.has(word) || this.ofNames.has(word)) {
      apart.push(word);
    } else if (number) {
      apart = apart.concat(number[1].split(".").filter(function (part) {
        return part.length > 3 && this.ofNames.has(part);
      }, this));
    } else {
      apart = apart.concat(this.insideOthers.split(word.replace(/^v(?=[0-9])/, "")) || word);
    }
  }, this);
  return apart;
};

Index.prototype.isKnown = function (word) {
  return [this.vocabulary, this.ofNames, this.ofTexts].some(function (list) {
    return list.beginningWith(word).length > 0;
  });
};

/** How many words from here make the longest phrase that says something; 0 where not even one does. */
Index.prototype.phraseLength = function (typed, at) {
  for (var length = Math.min(this.longestPhrase, typed.length - at); length > 0; length--) {
    if (this.vocabulary.has(typed.slice(at, at + length).join(" "))) {
      return length;
    }
  }
  return 0;
};

/** A phrase that says several things makes a demand for each; one that says nothing, none. */
function demandsOf(phrase, said) {
  return said.anyOf.map(function (anyOf) {
    return { word: phrase, concepts: anyOf, exact: anyOf, builds: said.builds, besides: false, whole: true };
  }).concat(said.besides.map(function (concept) {
    return { word: phrase, concepts: [concept], exact: [concept], builds: [], besides: true, whole: true };
  }));
}

/** A word that is still being typed: whatever begins so may be meant. */
Index.prototype.beginning = function (word) {
  var concepts = [];
  var words = this.words;
  this.vocabulary.beginningWith(word).forEach(function (each) {
    if (words[each].anyOf.length + words[each].besides.length === 1) {
      concepts = concepts.concat(words[each].anyOf[0] || words[each].besides);
    }
  });
  var exact = this.vocabulary.has(word) ? words[word].anyOf.concat([words[word].besides]) : [];
  return [{
    word: word, concepts: concepts, exact: Array.prototype.concat.apply([], exact),
    builds: /^[0-9]{4,5}$/.test(word) ? [Number(word)] : [], besides: false, whole: false
  }];
};

/** Whether the text has the word, or a longer one that begins so; anywhere, where a script has no blanks between words. */
function inText(text, word, whole) {
  var spaced = /^[\u0000-\u024f]/.test(word);
  return text.indexOf((spaced ? " " : "") + word + (spaced && (whole || word.length < 3) ? " " : "")) >= 0;
}

function haveCommon(some, others) {
  return some.some(function (each) {
    return others.indexOf(each) >= 0;
  });
}

/** Whether this name, or the entry besides it, meets the demand. */
function meets(name, entry, demand) {
  return haveCommon(demand.concepts, name.parts) || haveCommon(demand.concepts, name.besides)
    || haveCommon(demand.builds, entry.builds) || inText(entry.text, demand.word, demand.whole)
    || inText(" " + name.words.join(" ") + " ", demand.word, demand.whole);
}

/** What is left open when this name is meant; below 1 nothing of the name is; -1 where it cannot be meant. */
function openness(demands, name, entry) {
  var said = [];
  var unmet = 0;
  var open = 0;
  demands.forEach(function (demand) {
    said = said.concat(demand.concepts);
    if (meets(name, entry, demand)) {
      open += demand.whole || haveCommon(demand.exact, name.parts) ? 0 : 0.6;
    } else {
      unmet += demand.besides ? 0 : 1;
      open += 0.1;
    }
  });
  var isMeant = unmet === 0 && name.needed.every(function (part) {
    return said.indexOf(part) >= 0;
  });
  // Who types looks for a key: products without one come behind what is named as completely.
  return !isMeant ? -1 : open + (entry.withoutKey ? 1 : 0) + name.parts.filter(function (part) {
    return said.indexOf(part) < 0;
  }).length;
}

/** How many parts the longest name has of which all are said, whatever else is; 0 where no name is said whole. */
function wholeNameLength(demands, entry) {
  var said = demands.reduce(function (all, demand) {
    return all.concat(demand.whole ? demand.concepts : []);
  }, []);
  return entry.names.reduce(function (longest, name) {
    var whole = name.parts.every(function (part) {
      return said.indexOf(part) >= 0;
    });
    return whole ? Math.max(longest, name.parts.length) : longest;
  }, 0);
}

function hasAll(text, words) {
  return words.every(function (word) {
    return inText(text, word, false);
  });
}

/** What is left open by the name that fits best; an entry without names is found by its text, its details last. */
function bestOf(demands, words, entry) {
  if (entry.names.length === 0) {
    return hasAll(entry.text, words) ? 0.5 : hasAll(entry.text + entry.details, words) ? 0.8 : -1;
  }
  return demands.length === 0 ? -1 : entry.names.reduce(function (best, name) {
    var open = openness(demands, name, entry);
    return open >= 0 && (best < 0 || open < best) ? open : best;
  }, -1);
}

/**
 * The entries that have all that was typed, best first, each with what it leaves open: below 1 nothing of its name. Where
 * one of the words is a code, a symbol, or the end of a key, it alone counts. Where nothing has all, a product without a key is
 * meant if one of its names is said whole.
 */
Index.prototype.find = function (query) {
  var words = wordsOf(query);
  var hits = this.direct(query);
  if (hits.length === 0 && words.length > 0) {
    hits = this.byWords(query, words);
  }
  return hits.sort(function (a, b) {
    return a.open - b.open || a.entry.order - b.entry.order;
  });
};

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

/** The whole keys in a text, in lower case and without hyphens, and the text without them. */
function keysIn(query) {
  var whole = [];
  var rest = fold(query).replace(/(^|[^0-9a-z])((?:[0-9a-z]{5}-?){4}[0-9a-z]{5})(?![0-9a-z])/g, function (all, before, key) {
    var bare = key.replace(/-/g, "");
    if (bare.length !== 25 || bare.length === key.length && !/[0-9]/.test(bare)) {
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

/** What is true of evaluations in that family, where the text speaks of one; nothing otherwise. */
Index.prototype.evaluationNote = function (query, family) {
  var concept = this.evaluation.concept;
  var isOne = this.demands(query).some(function (demand) {
    return demand.whole && demand.concepts.indexOf(concept) >= 0;
  });
  return isOne && this.evaluation.families[family] || "";
};

Index.prototype.byWords = function (query, words) {
  var said = this.words;
  var demands = this.demands(query);
  var telling = words.filter(function (word) {
    return !said[word] || said[word].anyOf.length + said[word].besides.length > 0;
  });
  var hits = this.entries.map(function (entry) {
    return { entry: entry, direct: false, open: bestOf(demands, telling.length > 0 ? telling : words, entry) };
  }).filter(function (hit) {
    return hit.open >= 0;
  });
  var understood = demands.every(function (demand) {
    return demand.whole;
  });
  return hits.length > 0 || !understood ? hits : this.withoutKey(demands);
};

/** The products without a key that are named most narrowly. */
Index.prototype.withoutKey = function (demands) {
  var longest = 1;
  var hits = [];
  this.entries.forEach(function (entry) {
    var length = entry.withoutKey ? wholeNameLength(demands, entry) : 0;
    if (length > longest) {
      longest = length;
      hits = [];
    }
    if (length === longest) {
      hits.push({ entry: entry, open: 0, direct: false });
    }
  });
  return hits;
};

/** The words that no entry has. */
Index.prototype.unknown = function (query) {
  return this.apart(wordsOf(query)).filter(function (word) {
    return !this.isKnown(word);
  }, this);
};
