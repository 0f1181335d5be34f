/**
 * The files of the build that the manifests point at, relative to the base URL. The build has to make every one of
 * them: a manifest that names a missing file installs, and then shows an empty pane or #NAME?.
 */
export const buildFiles = {
  pane: 'taskpane.html',
  script: 'functions.js',
  metadata: { vi: 'functions.vi.json', en: 'functions.en.json' },
  help: 'help.html',
  icons: {
    16: 'assets/icon-16.png',
    32: 'assets/icon-32.png',
    64: 'assets/icon-64.png',
    80: 'assets/icon-80.png',
    192: 'assets/icon-192.png',
    outline: 'assets/icon-outline-32.png',
  },
} as const;

/** The same as a plain list, for the build and its tests. */
export const requiredBuildFiles: readonly string[] = [
  buildFiles.pane,
  buildFiles.script,
  buildFiles.metadata.vi,
  buildFiles.metadata.en,
  buildFiles.help,
  ...Object.values(buildFiles.icons),
];
