// Words: the form in which texts are compared, as the program folds them.

/** Lower case, Latin letters without accents, no trade marks; forms of one character unified, where the browser can. */
function fold(text) {
  var plain = String(text).replace(/[\u00ae\u2122\u00a9]/g, " ").replace(/\((r|tm|c)\)/gi, " ");
  if (plain.normalize && /[^\u0000-\u007f]/.test(plain)) {
    plain = plain.normalize("NFKC").normalize("NFD")
      .replace(/([\u0000-\u024f])[\u0300-\u036f]+/g, "$1")
      .normalize("NFC");
  }
  return plain.toLowerCase();
}

/** The words of a text: runs of letters and digits; a dot between digits stays. */
function wordsOf(text) {
  return fold(text).match(/[0-9a-z\u00aa\u00b5\u00ba\u00c0-\u1fff\u2c00-\u2fdf\u3005-\ud7ff\uf900-\uffef]+(?:\.[0-9]+)*/g) || [];
}

/** Words in the order of the alphabet, so that those with a beginning are found fast. */
function WordList(words) {
  this.known = Object.create(null);
  for (var i = 0; i < words.length; i++) {
    this.known[words[i]] = true;
  }
  this.sorted = Object.keys(this.known).sort();
}

WordList.prototype.has = function (word) {
  return this.known[word] === true;
};

/** Every word that begins so, as one that is still being typed does. */
WordList.prototype.beginningWith = function (beginning) {
  var low = 0;
  var high = this.sorted.length;
  while (low < high) {
    var middle = (low + high) >> 1;
    if (this.sorted[middle] < beginning) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  var end = low;
  while (end < this.sorted.length && this.sorted[end].indexOf(beginning) === 0) {
    end++;
  }
  return this.sorted.slice(low, end);
};

/** The fewest words that make up one that was typed without blanks (ws2019std); null where there are none. */
WordList.prototype.split = function (glued) {
  var best = [[]];
  for (var end = 1; end <= glued.length; end++) {
    best[end] = null;
    for (var start = 0; start < end; start++) {
      var fewer = best[start] && (!best[end] || best[start].length + 1 < best[end].length);
      if (fewer && !cutsNumber(glued, start) && !cutsNumber(glued, end) && mayBePart(glued, start, end)
        && this.has(glued.substring(start, end))) {
        best[end] = best[start].concat(glued.substring(start, end));
      }
    }
  }
  return best[glued.length];
};

/** One letter may be a slip of the finger, two fit into too many words: two only beside a number, as in 2019dc. */
function mayBePart(glued, start, end) {
  var besideNumber = isDigit(glued.charAt(start - 1)) || isDigit(glued.charAt(end));
  return end - start > 2 || isDigit(glued.charAt(start)) || glued.charAt(start) > "\u007f" || end - start === 2 && besideNumber;
}

function cutsNumber(text, at) {
  return isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at));
}

function isDigit(character) {
  return character >= "0" && character <= "9";
}
