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
        text: " " + named.more + " ", forms: lastFive(node) }
      : { node: node, order: order, names: [], builds: [], withoutKey: false,
        text: " " + textWords(node).join(" ") + " ", forms: codeForms(node.id).concat(symbolsOf(node)) };
  });
  var texts = [];
  this.entries.forEach(function (entry) {
    texts.push(entry.text, entry.builds.join(" "));
    entry.names.forEach(function (name) {
      texts.push(name.words.join(" "));
    });
  });
  this.vocabulary = new WordList(Object.keys(tables.words));
  this.ofTexts = new WordList(texts.join(" ").split(" "));
  this.longestPhrase = this.vocabulary.sorted.reduce(function (longest, phrase) {
    return Math.max(longest, phrase.split(" ").length);
  }, 1);
}

/** The words of an entry that is found by its text: heading and messages, and a code in its other forms. */
function textWords(node) {
  var words = codeForms(node.id);
  Array.prototype.forEach.call(node.querySelectorAll("h4, p, .message"), function (part) {
    words = words.concat(wordsOf(part.textContent));
  });
  return words;
}

/** The forms in which a code of 32 bits is pasted: 0xC004F074, C004F074, 3221549172, -1073418124 without its sign. */
function codeForms(id) {
  if (!/^0x[0-9A-F]{8}$/.test(id)) {
    return [];
  }
  var value = parseInt(id.substring(2), 16);
  return [id.toLowerCase(), id.substring(2).toLowerCase(), String(value), String(Math.abs(value | 0))];
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

/** The last five characters of the key, by which every tool names it. */
function lastFive(node) {
  var key = node.getAttribute("data-key");
  return key ? [fold(key.substring(key.length - 5))] : [];
}

/** What was typed says so much: each demand has a word, and what may serve for it. */
Index.prototype.demands = function (query) {
  var typed = this.apart(wordsOf(query));
  var demands = [];
  for (var at = 0; at < typed.length;) {
    var length = this.phraseLength(typed, at);
    var phrase = typed.slice(at, at + Math.max(length, 1)).join(" ");
    demands = demands.concat(length > 0 ? demandsOf(phrase, this.words[phrase]) : this.beginning(phrase));
    at += Math.max(length, 1);
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
    if (this.vocabulary.has(word) || this.ofTexts.has(word)) {
      apart.push(word);
    } else if (number) {
      apart = apart.concat(number[1].split(".").filter(function (part) {
        return part.length > 3 && this.ofTexts.has(part);
      }, this));
    } else {
      apart = apart.concat(this.vocabulary.split(word.replace(/^v(?=[0-9])/, "")) || word);
    }
  }, this);
  return apart;
};

Index.prototype.isKnown = function (word) {
  return this.vocabulary.beginningWith(word).length > 0 || this.ofTexts.beginningWith(word).length > 0;
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
    return { word: phrase, concepts: anyOf, builds: said.builds, besides: false, whole: true };
  }).concat(said.besides.map(function (concept) {
    return { word: phrase, concepts: [concept], builds: [], besides: true, whole: true };
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
  return [{ word: word, concepts: concepts, builds: /^[0-9]{4,5}$/.test(word) ? [Number(word)] : [], besides: false, whole: false }];
};

/** Whether the text has the word, or one that begins so; anywhere, where a script has no blanks between words. */
function inText(text, word, whole) {
  var spaced = /^[\u0000-\u024f]/.test(word);
  return text.indexOf((spaced ? " " : "") + word + (spaced && whole ? " " : "")) >= 0;
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
      open += demand.whole ? 0 : 0.6;
    } else {
      unmet += demand.besides ? 0 : 1;
      open += 0.1;
    }
  });
  return unmet > 0 ? -1 : open + name.parts.filter(function (part) {
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

/** What is left open by the name that fits best; an entry without names is found by its text alone. */
function bestOf(demands, words, entry) {
  if (entry.names.length === 0) {
    return words.length > 0 && words.every(function (word) {
      return inText(entry.text, word, false);
    }) ? 0.5 : -1;
  }
  return entry.names.reduce(function (best, name) {
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

/** The entries of which a code, its symbol, or the end of a key was typed. */
Index.prototype.direct = function (query) {
  var vocabulary = this.vocabulary;
  var forms = wordsOf(query).concat(withUnderscores(query)).filter(function (word) {
    return !vocabulary.has(word);
  }).map(function (word) {
    return word.length === 25 ? word.substring(20) : word;
  });
  return this.entries.filter(function (entry) {
    return haveCommon(entry.forms, forms);
  }).map(function (entry) {
    return { entry: entry, open: 0 };
  });
};

Index.prototype.byWords = function (query, words) {
  var said = this.words;
  var demands = this.demands(query);
  var telling = words.filter(function (word) {
    return !said[word] || said[word].anyOf.length + said[word].besides.length > 0;
  });
  var hits = this.entries.map(function (entry) {
    return { entry: entry, open: bestOf(demands, telling, entry) };
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
      hits.push({ entry: entry, open: 0 });
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
