// The KMS host: what the program takes, this takes, and what it refuses, this refuses with the same words.

function Refused(reason) {
  this.reason = reason;
}

/** The host and the port of NAME or NAME:PORT; the port is empty where none is named. Throws Refused. */
function parseHost(text) {
  refuseOtherForms(text);
  var colon = text.indexOf(":");
  if (colon < 0) {
    checkName(text);
    return { name: text, port: "" };
  }
  var name = text.substring(0, colon);
  if (name === "") {
    throw new Refused("the name before the colon is missing");
  }
  checkName(name);
  return { name: name, port: checkPort(text.substring(colon + 1)) };
}

function refuseOtherForms(text) {
  if (text.indexOf("://") >= 0) {
    throw new Refused("this is a URL; give the host name alone");
  }
  var bracketed = text.charAt(0) === "[" && text.indexOf("]") >= 0;
  if (bracketed || looksLikeIpv6(text)) {
    throw new Refused("an IPv6 address is not usable: slmgr.vbs splits at the first colon; give a DNS name");
  }
}

function looksLikeIpv6(text) {
  var address = text.indexOf("%") >= 0 ? text.substring(0, text.indexOf("%")) : text;
  var many = address.indexOf("::") >= 0 || address.split(":").length > 3;
  return many && /^[:.0-9A-Fa-f]*$/.test(address);
}

function checkPort(digits) {
  var port = /^[1-9][0-9]{0,4}$/.test(digits) ? parseInt(digits, 10) : 0;
  if (port < 1 || port > 65535) {
    throw new Refused("after the colon a port number from 1 to 65535 is expected");
  }
  return digits;
}

function checkName(name) {
  refuseCharacters(name);
  if (!/^[0-9]+$/.test(name.substring(name.lastIndexOf(".") + 1))) {
    checkLabels(name);
  } else if (!isIpv4(name)) {
    throw new Refused("a name whose last part is a number must be an IPv4 address: four numbers from 0 to 255");
  }
}

function isIpv4(name) {
  var parts = name.split(".");
  return parts.length === 4 && parts.every(function (part) {
    return /^(0|[1-9][0-9]{0,2})$/.test(part) && parseInt(part, 10) <= 255;
  });
}

function refuseCharacters(name) {
  if (name === "") {
    throw new Refused("it is empty");
  }
  for (var i = 0; i < name.length; i++) {
    var c = name.charAt(i);
    if (c === "_") {
      throw new Refused("a host name has no underscore; only service records such as _vlmcs._tcp have, and those name a"
        + " record, not a host");
    }
    if (c < " " || c === "\u007f") {
      throw new Refused("it contains a control character");
    }
    if (c > "~") {
      throw new Refused("only ASCII is allowed; write an international name in its xn-- form");
    }
    if (c === " ") {
      throw new Refused("it contains a space");
    }
    if (!/[A-Za-z0-9.-]/.test(c)) {
      throw new Refused("the character " + c + " is not allowed: letters, digits, hyphens and dots are");
    }
  }
}

function checkLabels(name) {
  if (name.length > 253) {
    throw new Refused("longer than 253 characters");
  }
  if (name.charAt(name.length - 1) === ".") {
    throw new Refused("leave out the final dot");
  }
  var labels = name.split(".");
  for (var i = 0; i < labels.length; i++) {
    if (labels[i] === "") {
      throw new Refused("two dots in a row, or a dot at the beginning");
    }
    if (labels[i].length > 63) {
      throw new Refused("a part between dots is longer than 63 characters");
    }
    if (labels[i].charAt(0) === "-" || labels[i].charAt(labels[i].length - 1) === "-") {
      throw new Refused("a part between dots begins or ends with a hyphen");
    }
  }
}
