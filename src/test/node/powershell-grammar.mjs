// Parses PowerShell texts with the grammar of tree-sitter-powershell, loaded by web-tree-sitter.
//
// node powershell-grammar.mjs FOLDER <texts.json >results.json
//
// FOLDER holds the node_modules with both packages. Read is [{name, text}], printed
// [{name, errors, literals, rest}]: the lines that are no PowerShell, the values of the literals in single quotes, and
// the text without these literals, which is all that PowerShell may expand.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import v8 from 'node:v8';

const require = createRequire(path.resolve(process.argv[2], 'package.json'));
const { Language, Parser } = require('web-tree-sitter');

const LITERAL = 'verbatim_string_characters';

// Compiled twice, as is usual, the grammar takes seconds.
v8.setFlagsFromString('--liftoff-only');
await Parser.init();
const grammar = require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
const parser = new Parser();
parser.setLanguage(await Language.load(grammar));

function check({ name, text }) {
    const tree = parser.parse(text);
    const literals = [];
    let rest = '';
    let end = 0;
    for (const node of tree.rootNode.descendantsOfType(LITERAL)) {
        literals.push(decoded(node.text));
        rest += text.slice(end, node.startIndex);
        end = node.endIndex;
    }
    const errors = tree.rootNode.hasError ? complaints(tree.rootNode, text.split('\n')) : [];
    tree.delete();
    return { name, errors, literals, rest: rest + text.slice(end) };
}

function complaints(node, lines) {
    const row = node.startPosition.row;
    const inside = node.children.flatMap((child) => (child.hasError ? complaints(child, lines) : []));
    if (inside.length > 0) {
        return inside;
    }
    return [`${row + 1}: ${node.isMissing ? `${node.type} is missing` : 'error'}: ${lines[row].trim()}`];
}

// A single quote stands for itself where it is doubled, and so do the typographic ones.
function decoded(literal) {
    return literal.slice(1, -1).replace(/(['\u2018-\u201B])['\u2018-\u201B]/g, '$1');
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(check)));
