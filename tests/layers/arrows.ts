import { posix } from 'node:path';

/** Which folders a folder may import from. What is not listed is forbidden. */
export const arrows: Record<string, readonly string[]> = {
  'lib/model': [],
  'lib/recognise': ['lib/model'],
  'lib/capture': ['lib/model'],
  'lib/coverage': ['lib/model'],
  'lib/plans': ['lib/model'],
  'lib/bundle': ['lib/model'],
  'lib/desk': ['lib/model', 'lib/coverage', 'lib/bundle', 'lib/plans'],
  'lib/papers': ['lib/model', 'lib/coverage', 'lib/desk'],
  'lib/pair': ['lib/model'],
  'lib/derive': ['lib/model', 'lib/capture', 'lib/pair'],
  'lib/tag': ['lib/model', 'lib/recognise'],
  'lib/messages': ['lib/model', 'lib/capture'],
  'lib/words': ['lib/model', 'lib/recognise', 'lib/tag', 'lib/messages', 'lib/desk'],
  'lib/store': ['lib/model', 'lib/recognise'],
  'lib/use-cases': [
    'lib/model',
    'lib/recognise',
    'lib/capture',
    'lib/tag',
    'lib/coverage',
    'lib/plans',
    'lib/bundle',
    'lib/desk',
    'lib/papers',
    'lib/pair',
    'lib/derive',
    'lib/messages',
    'lib/store',
    // A bundle speaks Chinese whatever the person's language is.
    'lib/words',
  ],
  'lib/browser': [
    'lib/model',
    'lib/recognise',
    'lib/capture',
    'lib/pair',
    'lib/derive',
    'lib/messages',
    'lib/store',
    'lib/use-cases',
  ],
  components: [
    'lib/model',
    'lib/recognise',
    'lib/tag',
    'lib/plans',
    'lib/coverage',
    'lib/desk',
    'lib/papers',
    'lib/pair',
    'lib/derive',
    'lib/messages',
    'lib/words',
    'lib/use-cases',
    // The type of what is watched; the store itself is built only at the edge.
    'lib/store',
  ],
  entrypoints: [
    'components',
    'lib/model',
    'lib/recognise',
    'lib/capture',
    'lib/messages',
    'lib/words',
    'lib/store',
    'lib/browser',
    'lib/use-cases',
  ],
};

/** Packages that only some folders may know. */
export const packages: Record<string, readonly string[]> = {
  'wxt/browser': ['lib/browser', 'entrypoints'],
  dexie: ['lib/store'],
  react: ['components', 'entrypoints'],
  'react-dom': ['components', 'entrypoints'],
  '@mantine/core': ['components', 'entrypoints'],
  '@mantine/hooks': ['components', 'entrypoints'],
};

/** Folders without the browser, the database and the screen. */
const pure =
  /^lib\/(model|recognise|capture|tag|coverage|plans|bundle|desk|papers|pair|derive|words|messages|use-cases)\//;
const browserGlobals = /\b(chrome|browser)\.(tabs|runtime|storage|scripting|windows|commands|sidePanel|action)\b/;

export interface SourceFile {
  /** From the project's top, with `/`. */
  path: string;
  text: string;
}

const folderOf = (path: string): string =>
  path.startsWith('lib/') ? path.split('/').slice(0, 2).join('/') : (path.split('/')[0] ?? path);

/** Every import that points the wrong way, as `file: from → to`. */
export function wrongArrows(files: readonly SourceFile[]): string[] {
  const wrong: string[] = [];
  for (const { path, text } of files) {
    const from = folderOf(path);
    for (const [, specifier = ''] of text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
      const target = specifier.startsWith('@/')
        ? specifier.slice(2)
        : specifier.startsWith('.')
          ? posix.join(posix.dirname(path), specifier)
          : null;
      if (target === null) {
        const name = Object.keys(packages).find((one) => specifier === one || specifier.startsWith(`${one}/`));
        if (name && !packages[name]?.includes(from)) wrong.push(`${path}: ${from} → ${specifier}`);
        continue;
      }
      const to = folderOf(target);
      if (to === from || target.startsWith('public/')) continue;
      if (!arrows[from]?.includes(to)) wrong.push(`${path}: ${from} → ${to}`);
    }
    if (pure.test(path) && browserGlobals.test(text)) wrong.push(`${path}: ${from} → browser`);
  }
  return wrong;
}
