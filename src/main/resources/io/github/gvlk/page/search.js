// Search: a filter with an order, and no more.

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
