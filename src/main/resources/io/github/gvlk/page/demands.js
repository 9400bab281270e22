// Demands: what was typed asks of an entry. What words mean was worked out when the page was made.

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

/** What is true of evaluations in that family, where the text speaks of one; nothing otherwise. */
Index.prototype.evaluationNote = function (query, family) {
  var concept = this.evaluation.concept;
  var isOne = this.demands(query).some(function (demand) {
    return demand.whole && demand.concepts.indexOf(concept) >= 0;
  });
  return isOne && this.evaluation.families[family] || "";
};
