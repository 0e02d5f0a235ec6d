import { defineConfig, type Plugin } from 'vite';

/** The stemmers that the page searches with; the package brings two dozen more, of half a megabyte. */
const KEPT_STEMMERS = ['english', 'russian'];

/** Lets `languages/snowball.ts`, which loads its package by Node's `require`, run in a browser. */
function snowballInBrowsers(): Plugin {
  const id = '\0node:module';
  return {
    name: 'snowball-in-browsers',
    enforce: 'pre',
    resolveId: (source) => (source === 'node:module' ? id : null),
    load: (loaded) =>
      loaded === id
        ? "import * as snowball from 'snowball-stemmers';\nexport const createRequire = () => () => snowball;\n"
        : null,
    transform: (code, file) =>
      file.includes('snowball-stemmers.js')
        ? code
            .replace(
              /^ {4}var (?!Snowball)(\w+)Stemmer = function[^]*?^ {4}\}\(SnowballStemmer\);$/gm,
              (section, language: string) => (KEPT_STEMMERS.includes(language) ? section : ''),
            )
            .replace(/^ +(\w+): \1Stemmer,?$/gm, (_, language: string) =>
              KEPT_STEMMERS.includes(language) ? `${language}: ${language}Stemmer,` : '',
            )
        : null,
  };
}

/** The page of the reading room: one classic script and one style sheet, so that it opens from a disk too. */
export default defineConfig({
  root: 'src/view/page',
  plugins: [snowballInBrowsers()],
  define: { 'import.meta.url': '""' },
  build: {
    outDir: '../../../page',
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: false,
    rolldownOptions: {
      input: 'src/view/page/main.tsx',
      output: { format: 'iife', entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
    },
  },
});
