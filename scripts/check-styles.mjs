// app/mantine.css brings the styles of the components that we use and of what those are made of, in the order of
// Mantine's own stylesheet: a component without its styles would look broken, and one too many is read by every browser.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { main, root, Stop } from './house.mjs';

const packages = ['core', 'dates', 'dropzone', 'tiptap'];
const library = (name) => join(root, 'node_modules/@mantine', name);
const core = library('core');
const read = (...path) => readFileSync(join(...path), 'utf8');
const always = ['baseline.css', 'default-css-variables.css', 'global.css'];

/** Class names are hashes that belong to one component. */
const hashesOf = (text) => [...text.matchAll(/\bm_[0-9a-f]+\b/g)].map(([hash]) => hash);

/** [name as imported, path] of what a module takes from elsewhere; types are taken from nowhere. */
const importsOf = (file) => {
  const { statements } = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, false);
  return statements
    .filter((node) => (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
    .filter((node) => node.importClause?.isTypeOnly !== true && node.isTypeOnly !== true)
    .map((node) => {
      const named = node.importClause?.namedBindings?.elements ?? node.exportClause?.elements ?? [];
      const names = named
        .filter((element) => !element.isTypeOnly)
        .map((element) => element.propertyName ?? element.name);
      return { path: node.moduleSpecifier.text, names: names.map((name) => name.text) };
    });
};

/** Name that a package exports → the file it is in. */
const exportsOf = (name) =>
  new Map(
    importsOf(join(library(name), 'esm/index.mjs')).flatMap(({ path, names }) =>
      names.map((exported) => [exported, join(library(name), 'esm', path)]),
    ),
  );
const exported = new Map(packages.map((name) => [`@mantine/${name}`, exportsOf(name)]));

/** Every module of Mantine that these files reach: along its own imports, and from package to package by name. */
const reached = (files) => {
  const seen = new Set();
  const walk = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { path, names } of importsOf(file)) {
      if (path.startsWith('.') && file.includes('node_modules')) walk(join(dirname(file), path));
      for (const name of names) {
        const found = exported.get(path)?.get(name);
        if (found !== undefined) walk(found);
      }
    }
  };
  for (const file of files) walk(file);
  return [...seen].filter((file) => file.endsWith('.module.mjs'));
};

const sources = ['app', 'components'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((file) => join(root, folder, file))
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && existsSync(file)),
);

/** The stylesheets of these modules, in the order of the whole one. */
const wanted = () => {
  const sheets = readdirSync(join(core, 'styles')).filter((file) => /^[A-Z]\w+\.css$/.test(file));
  const sheetOf = new Map(sheets.flatMap((file) => hashesOf(read(core, 'styles', file)).map((hash) => [hash, file])));
  const used = new Set(
    reached(sources)
      .flatMap((file) => hashesOf(read(file)))
      .flatMap((hash) => sheetOf.get(hash) ?? []),
  );
  const inOrder = new Set(hashesOf(read(core, 'styles.css')).flatMap((hash) => sheetOf.get(hash) ?? []));
  return [...always, ...[...inOrder].filter((file) => used.has(file))];
};

/** The other packages have one stylesheet each; whoever uses one brings it along. */
const withoutStyles = () =>
  sources.flatMap((file) => {
    const imports = importsOf(file);
    const taken = imports.filter(
      ({ path, names }) => /^@mantine\/(dates|dropzone|tiptap)$/.test(path) && names.length > 0,
    );
    return taken
      .filter(({ path }) => !imports.some((one) => one.path === `${path}/styles.css`))
      .map(({ path }) => `${file.slice(root.length + 1)} uses ${path} without importing ${path}/styles.css`);
  });

await main(() => {
  const needed = wanted();
  const lines = needed.map((file) => `@import '@mantine/core/styles/${file}';`);
  const file = join(root, 'app/mantine.css');
  const found = existsSync(file)
    ? read(file)
        .split('\n')
        .filter((line) => line.startsWith('@import'))
    : [];
  const problems = withoutStyles();
  if (found.join('\n') !== lines.join('\n'))
    problems.push(`app/mantine.css must import exactly these, in this order:\n${lines.join('\n')}`);
  if (problems.length === 0) return;
  console.error(problems.join('\n'));
  throw new Stop('样式表与所用组件不符', 'the stylesheets are not those of the components that are used');
});
