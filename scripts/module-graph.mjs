// What the pages are made of: who imports whom, where the browser's half begins, and which messages each module reads.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './house.mjs';

const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** The file of ours that `name` means when `from` imports it; null for a package, a stylesheet or data. */
const fileOf = (name, from) => {
  const base = name.startsWith('@/') ? join(root, name.slice(2)) : join(root, dirname(from), name);
  if (!name.startsWith('@/') && !name.startsWith('.')) return null;
  const found = endings.map((ending) => base + ending).find((path) => existsSync(path) && statSync(path).isFile());
  return found !== undefined && /\.tsx?$/.test(found) ? relative(root, found).replaceAll('\\', '/') : null;
};

const isTypeOnly = ({ importClause, exportClause, isTypeOnly: typed }) => {
  if (typed === true || importClause?.isTypeOnly === true) return true;
  const named = importClause === undefined ? exportClause : importClause.namedBindings;
  if (importClause?.name !== undefined || named === undefined || named.elements === undefined) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
};

const importsOf = (node) => {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier !== undefined)
    return isTypeOnly(node) ? [] : [node.moduleSpecifier.text];
  const isImport = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImport && ts.isStringLiteral(node.arguments[0]) ? [node.arguments[0].text] : [];
};

/** `useTranslations('a.b')` reads a.b; without a name, or with one worked out, it reads everything ('*'). */
const readOf = (node) => {
  if (!ts.isCallExpression(node)) return [];
  const called = node.expression.getText();
  if (called === 'useMessages') return ['*'];
  if (called !== 'useTranslations') return [];
  const [name] = node.arguments;
  return [name !== undefined && ts.isStringLiteral(name) ? name.text : '*'];
};

/** `<ClientMessages of={['a', 'b.c']}>` provides a and b.c. */
const providedBy = (node) => {
  if (!ts.isJsxOpeningElement(node) || node.tagName.getText() !== 'ClientMessages') return [];
  const of = node.attributes.properties.find((attribute) => attribute.name?.getText() === 'of');
  const list = of?.initializer?.expression;
  return list === undefined || !ts.isArrayLiteralExpression(list) ? [] : list.elements.map((element) => element.text);
};

const known = new Map();

/**
 * @param {string} file from the root of the checkout
 * @returns {{ directive: string, imports: string[], reads: string[], provides: string[] | null }}
 *   provides: null when the module provides no messages at all
 */
export const moduleOf = (file) => {
  const before = known.get(file);
  if (before !== undefined) return before;
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const first = source.statements[0];
  const directive = first !== undefined && ts.isExpressionStatement(first) ? (first.expression.text ?? '') : '';
  const found = { directive, imports: [], reads: [], provides: null };
  known.set(file, found);
  const visit = (node) => {
    found.imports.push(...importsOf(node).flatMap((name) => fileOf(name, file) ?? []));
    found.reads.push(...readOf(node));
    if (ts.isJsxOpeningElement(node) && node.tagName.getText() === 'ClientMessages')
      found.provides = [...(found.provides ?? []), ...providedBy(node)];
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

/**
 * The modules that run in the browser for an entry: what it reaches past a 'use client', lazily or not. Server actions
 * stay on the server.
 * @param {string} entry
 * @returns {string[]}
 */
export const clientModules = (entry) => {
  const seen = new Set();
  const walk = (file, inBrowser) => {
    const { directive, imports } = moduleOf(file);
    const client = inBrowser || directive === 'use client';
    if (directive === 'use server' || seen.has(`${file} ${client}`)) return;
    seen.add(`${file} ${client}`);
    for (const next of imports) walk(next, client);
  };
  walk(entry, false);
  return [...seen].filter((key) => key.endsWith(' true')).map((key) => key.slice(0, -' true'.length));
};
