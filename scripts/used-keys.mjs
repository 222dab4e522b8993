// Which translation keys the sources use. TypeScript's own checker reads them, so that a key made of parts, such as
// t(`post.${post}`), counts as every key that the type of `post` allows.
import { join, relative } from 'node:path';
import ts from 'typescript';

/** More combinations than this are not a family of keys but a mistake. */
const MOST = 5000;

/**
 * `asked`: what stands in t(…) or i18nKey, one entry per key or, where a part can be any text, per pattern.
 * `mentioned`: every other text of the sources, for keys that travel through variables and tables.
 */
export function usedKeys(root, keyCount) {
  const program = ts.createProgram(sourceFiles(root), compilerOptions(root));
  const finder = { checker: program.getTypeChecker(), keyCount, root, asked: [], mentioned: new Set() };
  for (const file of program.getSourceFiles()) {
    const path = relative(root, file.fileName);
    if (!path.startsWith('src-') || file.isDeclarationFile) continue;
    visit(file, file, finder);
  }
  return { asked: finder.asked, mentioned: finder.mentioned };
}

/** The codes of the one catalogue of problems: each has texts of its own. */
export function problemCodes(root) {
  const path = join(root, 'src-domain/problems.ts');
  const file = ts.createSourceFile(path, ts.sys.readFile(path) ?? '', ts.ScriptTarget.Latest);
  const codes = [];
  const look = (node) => {
    const isTable = ts.isVariableDeclaration(node) && node.name.getText(file) === 'SEVERITY';
    if (!isTable) return ts.forEachChild(node, look);
    const table = bare(node.initializer);
    for (const entry of table.properties) codes.push(entry.name.text);
  };
  look(file);
  return codes;
}

function sourceFiles(root) {
  const found = ts.sys.readDirectory(root, ['.ts', '.tsx'], ['node_modules', 'out'], ['src-*/**/*']);
  return found.filter((file) => !file.endsWith('.d.ts'));
}

function compilerOptions(root) {
  const read = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(read.config?.compilerOptions ?? {}, root);
  const lib = ['lib.es2023.d.ts', 'lib.dom.d.ts'];
  return {
    ...options,
    lib,
    jsx: ts.JsxEmit.ReactJSX,
    composite: false,
    emitDeclarationOnly: false,
    noEmit: true,
  };
}

function visit(node, file, finder) {
  const key = keyArgument(node);
  if (key !== null) ask(key, file, finder);
  if (ts.isStringLiteralLike(node)) finder.mentioned.add(node.text);
  if (ts.isTemplateExpression(node)) {
    for (const { text } of texts(node, finder)) if (text !== undefined) finder.mentioned.add(text);
  }
  ts.forEachChild(node, (child) => visit(child, file, finder));
}

/** What stands for the key in `t(key)`, `i18n.t(key)` and `<Trans i18nKey={key}>`; null for every other node. */
function keyArgument(node) {
  if (ts.isJsxAttribute(node)) return node.name.getText() === 'i18nKey' ? attributeValue(node) : null;
  if (!ts.isCallExpression(node)) return null;
  const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
  return ts.isIdentifier(called) && called.text === 't' ? (node.arguments[0] ?? null) : null;
}

function attributeValue({ initializer }) {
  return (initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer) ?? null;
}

function ask(key, file, finder) {
  const { line } = file.getLineAndCharacterOfPosition(key.getStart(file));
  const where = `${relative(finder.root, file.fileName)}:${String(line + 1)}`;
  for (const text of texts(key, finder)) finder.asked.push({ ...text, where });
}

/** Every text that an expression can be: `{ text }`, or `{ pattern }` where a part is open. Empty: cannot be told. */
function texts(expression, finder) {
  const node = bare(expression);
  if (ts.isStringLiteralLike(node)) return [{ text: node.text }];
  if (ts.isConditionalExpression(node))
    return [...texts(node.whenTrue, finder), ...texts(node.whenFalse, finder)];
  if (ts.isTemplateExpression(node)) return templateTexts(node, finder);
  return (literalsOf(node, finder) ?? []).map((text) => ({ text }));
}

function templateTexts(template, finder) {
  let known = [template.head.text];
  let pattern = escape(template.head.text);
  for (const span of template.templateSpans) {
    const parts = literalsOf(span.expression, finder);
    pattern += `${parts === null ? '.+' : `(${parts.map(escape).join('|')})`}${escape(span.literal.text)}`;
    const all = parts !== null && known !== null && known.length * parts.length <= MOST;
    known = all ? known.flatMap((start) => parts.map((part) => start + part + span.literal.text)) : null;
  }
  return known === null ? [{ pattern: new RegExp(`^${pattern}$`, 'u') }] : known.map((text) => ({ text }));
}

/** The texts that the type of an expression allows; null when it allows any. */
function literalsOf(node, { checker, keyCount }) {
  const type = checker.getTypeAtLocation(node);
  const members = type.isUnion() ? type.types : [type];
  const filled = members.filter((each) => (each.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) === 0);
  if (filled.length === 0 || !filled.every((each) => each.isStringLiteral() || each.isNumberLiteral()))
    return null;
  // A variable typed "any key there is" says nothing about which.
  return filled.length >= keyCount ? null : filled.map((each) => String(each.value));
}

function bare(node) {
  const wrapped =
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node);
  return wrapped ? bare(node.expression) : node;
}

function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
