/** Warnings of Mozilla's linter that stay, each with its reason: all but the first are about code of libraries. */
export interface Explained {
  code: string;
  /** What stands there in the built file; names are shortened by the build, so they are left open. */
  shows?: RegExp;
  why: string;
}

export const EXPLAINED: readonly Explained[] = [
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    why: 'The extension is for desktops; it is not offered for Firefox for Android, where the key came two versions later.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    shows: /\.innerHTML=\w+\.__html\b/,
    why: 'preact, for "dangerouslySetInnerHTML", which the brief alone uses: with its own style sheet, and with what DOMPurify has left of a note.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    shows: /\.createDocument\(\w+,`template`,null\);try\{\w+\.documentElement\.innerHTML=/,
    why: 'DOMPurify, which parses in a document that runs nothing, in order to sanitise.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    shows: /let \w+=`&`\+\w+\+`;`;\w+\.innerHTML=/,
    why: 'decode-named-character-reference, which has the browser read a name made of letters and digits, in an element outside of any page.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    shows: /\.document\(\)\.write\(/,
    why: 'mdast-util-from-markdown: the method of a parser of its own, not of a page.',
  },
  {
    code: 'DANGEROUS_EVAL',
    shows: /\|\|Function\([`"']return this[`"']\)\(\)/,
    why: 'core-js in pdf.js: the last of several ways to the global object, never reached; the policy of our pages refuses it besides.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    shows: /await import\(this\.workerSrc\)/,
    why: 'pdf.js: its helper, whose address is a file of the extension; the policy of our pages refuses any other.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    shows: /import\(\w+\)\.then\(\w+=>\{\w+\(\w+\.QuickJSSandbox\(/,
    why: 'pdf.js: the sandbox for programs in PDF files, which the reader never starts and the extension does not hold.',
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    shows: /createElementNS\(`http:\/\/www\.w3\.org\/1999\/xhtml`,`template`\);\w+\.innerHTML=/,
    why: "Fluent in pdf.js's viewer, for words of its interface: a template whose elements it checks; the reader gives it words of ours alone.",
  },
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    shows: /async#\w+\(\w+\)\{const\{default:\w+\}=await\(?import\(/,
    why: 'pdf.js: decoders of images, files of the extension; the policy of our pages refuses any other.',
  },
];
