// Command lines: the texts that the program wrote when it made the page, with key, name and KMS host put in.

var WITHOUT_HOST = 0;
var WITH_HOST = 1;
var WITH_PORT = 2;

function Commands(tables) {
  this.tables = tables;
  this.host = null;
  this.chosen = "";
  this.panels = [];
}

/** Takes the host for all lines; null where none is named. */
Commands.prototype.use = function (host) {
  this.host = host;
  this.showAll();
};

Commands.prototype.showAll = function () {
  this.panels.forEach(function (show) {
    show();
  });
};

/** The forms in which there are lines for the edition, by their numbers. */
Commands.prototype.formsOf = function (entry) {
  return Object.keys(this.tables.plans[entry.getAttribute("data-plan")]);
};

/** The lines of the edition in that form and their notes; null where the form cannot say it. */
Commands.prototype.lines = function (entry, form) {
  var variant = !this.host ? WITHOUT_HOST : this.host.port === "" ? WITH_HOST : WITH_PORT;
  var numbers = this.tables.plans[entry.getAttribute("data-plan")][form][variant];
  if (numbers.length === 0) {
    return null;
  }
  var key = entry.getAttribute("data-key");
  var values = {
    k: key, l: key.substring(key.length - 5), t: entry.getAttribute("data-label"),
    h: this.host ? this.host.name : "", p: this.host ? this.host.port : ""
  };
  var notes = this.tables.notes;

  function filled(text) {
    return text.replace(/\u0001([a-z])/g, function (mark, name) {
      return values[name];
    });
  }

  return {
    text: filled(this.tables.texts[numbers[0]]),
    notes: numbers.slice(1).map(function (number) {
      return filled(notes[number]);
    })
  };
};

/** Puts the lines into the entry: a choice of forms, the text, and what to do with it. */
Commands.prototype.addTo = function (entry) {
  var commands = this;
  var forms = this.formsOf(entry);
  if (forms.length === 0 || entry.querySelector(".panel")) {
    return;
  }
  var label = entry.getAttribute("data-label");
  var panel = child(null, "div", "panel");
  var choice = child(child(panel, "label", "", "Command lines as "), "select");
  for (var i = 0; i < forms.length; i++) {
    child(choice, "option", "", this.tables.forms[forms[i]].name).value = forms[i];
  }
  var purpose = child(panel, "p", "hint");
  var text = child(panel, "pre");
  text.tabIndex = 0;
  text.setAttribute("role", "region");
  text.setAttribute("aria-label", "Command lines for " + label);
  var actions = child(panel, "p", "actions");
  var notes = child(panel, "ul", "notes");
  actions.appendChild(copyButton("Copy the command lines for " + label, function () {
    return text.textContent;
  }));
  actions.appendChild(button("Save", "Save the command lines for " + label + " as a file", function () {
    var form = commands.tables.forms[choice.value];
    save(text.textContent, form, entry.id + "-" + form.name.replace(/[^0-9A-Za-z]+/g, "-") + "." + form.suffix);
  }));

  function show() {
    if (forms.indexOf(commands.chosen) >= 0) {
      choice.value = commands.chosen;
    }
    var form = commands.tables.forms[choice.value];
    var lines = commands.lines(entry, choice.value);
    purpose.textContent = form.purpose + (form.needs ? " Needs: " + form.needs : "");
    text.textContent = lines ? lines.text
      : commands.host ? "This form names no KMS host: leave the field of the host empty." : "This form is for a KMS host: name yours above.";
    actions.hidden = !lines;
    notes.textContent = "";
    for (var i = 0; lines && i < lines.notes.length; i++) {
      child(notes, "li", "", lines.notes[i]);
    }
  }

  choice.addEventListener("change", function () {
    commands.chosen = choice.value;
    commands.showAll();
  });
  this.panels.push(show);
  var details = entry.querySelector("details");
  details.insertBefore(panel, details.querySelector("summary").nextSibling);
  show();
};

/** A line of an error's commands with the host put in where it has a word for it. */
Commands.prototype.withHost = function (line) {
  if (!this.host) {
    return line;
  }
  var name = this.host.name;
  var port = this.host.port || String(this.tables.defaultPort);
  return line.replace(/\bKMS_HOST(:(?:[0-9]+|KMS_PORT)| -Port (?:[0-9]+|KMS_PORT))?(?![A-Z_])/g, function (whole, behind) {
    return name + (behind ? behind.replace(/([0-9]+|KMS_PORT)$/, port) : "");
  });
};

/** A new element with a text, at the end of its parent. */
function child(parent, name, className, text) {
  var element = document.createElement(name);
  if (className) {
    element.className = className;
  }
  if (text) {
    element.textContent = text;
  }
  if (parent) {
    parent.appendChild(element);
  }
  return element;
}
