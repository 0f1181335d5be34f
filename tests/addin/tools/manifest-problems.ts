import { descendants, parseXml, type Node } from './xml-tree';

/** What the schema demands in this order; only the elements our manifest uses. */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Hosts', 'Resources'],
  'Hosts/Host': ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  'AllFormFactors/ExtensionPoint': ['Script', 'Page', 'Metadata', 'Namespace'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Action: ['TaskpaneId', 'SourceLocation'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** Which kind of resource an element with a resid means. */
const kinds: Readonly<Record<string, string>> = {
  Runtime: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  Namespace: 'bt:ShortStrings',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  'bt:Image': 'bt:Images',
};

/**
 * Everything wrong with an add-in-only manifest that Office would find out only when installing: Microsoft's own
 * check is a web service. `files` are the files of the build, `base` is where they are served.
 */
export function manifestProblems(xml: string, base: string, files: readonly string[]): string[] {
  const root = parseXml(xml);
  const all = descendants(root);
  return [
    ...identityProblems(root),
    ...orderProblems(all),
    ...resourceProblems(all),
    ...textProblems(all),
    ...urlProblems(all, base, files),
    ...runtimeProblems(all),
  ];
}

function identityProblems(root: Node): string[] {
  const text = (name: string): string => root.children.find((child) => child.name === name)?.text ?? '';
  const sets = descendants(root).filter((each) => each.name === 'Set');
  return [
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text('Id')) ? [] : ['Id is not a GUID']),
    ...(/^\d+\.\d+\.\d+\.\d+$/.test(text('Version')) ? [] : ['Version has not four numbers']),
    ...(text('DefaultLocale') === 'vi-VN' ? [] : ['DefaultLocale is not vi-VN']),
    ...(sets.some((set) => set.attributes['Name'] === 'SharedRuntime')
      ? []
      : ['SharedRuntime is not required']),
  ];
}

function orderProblems(all: readonly Node[]): string[] {
  return all.flatMap((each) => {
    const rule = Object.entries(order).find(([path]) => `/${each.path}`.endsWith(`/${path}`));
    if (!rule || (rule[0] === 'Hosts/Host' && !each.path.includes('VersionOverrides'))) return [];
    const names = each.children.map((child) => child.name);
    return names.join() === rule[1].join() ? [] : [`${each.name} has ${names.join(' ')}`];
  });
}

function resourceProblems(all: readonly Node[]): string[] {
  const resources = all.filter(
    (each) => each.attributes['id'] !== undefined && each.path.includes('/Resources/'),
  );
  const uses = all.filter((each) => each.attributes['resid'] !== undefined);
  const ids = resources.map((each) => each.attributes['id'] ?? '');
  const kindOf = (resource: Node): string => resource.path.split('/').at(-2) ?? '';
  return [
    ...uses.flatMap((use) => {
      const found = resources.find((resource) => resource.attributes['id'] === use.attributes['resid']);
      if (!found) return [`${use.attributes['resid']} does not resolve`];
      return kindOf(found) === kinds[use.name] ? [] : [`${use.attributes['resid']} is no ${kinds[use.name]}`];
    }),
    ...ids.filter((id) => id.length > 32).map((id) => `${id} is longer than 32 characters`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands twice`),
    ...ids
      .filter((id) => !uses.some((use) => use.attributes['resid'] === id))
      .map((id) => `${id} is never used`),
    ...all
      .filter((each) => each.name === 'Icon')
      .filter((icon) =>
        ['16', '32', '80'].some((size) => !icon.children.some((image) => image.attributes['size'] === size)),
      )
      .map(() => 'Icon lacks a size'),
  ];
}

function textProblems(all: readonly Node[]): string[] {
  const limits: Readonly<Record<string, number>> = {
    'OfficeApp/DisplayName': 125,
    'OfficeApp/Description': 250,
    'bt:ShortStrings/bt:String': 125,
    'bt:LongStrings/bt:String': 250,
  };
  return all.flatMap((each) => {
    const limit = Object.entries(limits).find(([path]) => each.path.endsWith(path))?.[1];
    const isMetadata = each.attributes['id'] === 'Functions.Metadata.Url';
    if (limit === undefined && !isMetadata) return [];
    const name = each.attributes['id'] ?? each.name;
    const overrides = each.children.filter((child) => child.attributes['Locale'] === 'en-US');
    const texts = [
      each.attributes['DefaultValue'] ?? '',
      ...overrides.map((child) => child.attributes['Value'] ?? ''),
    ];
    return [
      ...texts
        .filter((text) => text.length > (limit ?? 2048))
        .map((text) => `${name} has ${text.length} characters`),
      ...texts.filter((text) => text.trim() === '').map(() => `${name} is empty`),
      // A namespace is not a text: it has to be the same in every language.
      ...(overrides.length === 1 || name === 'Functions.Namespace'
        ? []
        : [`${name} has no single en-US override`]),
    ];
  });
}

function urlProblems(all: readonly Node[], base: string, files: readonly string[]): string[] {
  const values = all.flatMap((each) => [
    ...Object.entries(each.attributes)
      .filter(([key]) => key === 'DefaultValue' || key === 'Value')
      .map(([, value]) => value),
    ...(each.name === 'AppDomain' ? [`${each.text}/`] : []),
  ]);
  const urls = values.filter((value) => /^[a-z]+:\/\//i.test(value));
  const named = [
    ...new Set(urls.filter((url) => url.startsWith(`${base}/`)).map((url) => url.slice(base.length + 1))),
  ];
  return [
    ...urls.filter((url) => !url.startsWith('https://')).map((url) => `${url} is not https`),
    ...urls
      .filter((url) => url.startsWith('https://') && !url.startsWith(new URL(base).origin))
      .map((url) => `${url} is elsewhere`),
    ...named
      .filter((file) => file !== '' && !files.includes(file))
      .map((file) => `the build makes no ${file}`),
    ...['taskpane.html', 'functions.js', 'functions.vi.json', 'functions.en.json']
      .filter((file) => !named.includes(file))
      .map((file) => `${file} is not named`),
  ];
}

/** In a shared runtime pane, functions and buttons name one and the same page. */
function runtimeProblems(all: readonly Node[]): string[] {
  const runtime = all.find((each) => each.name === 'Runtime');
  const page = runtime?.attributes['resid'];
  const sharers = all.filter(
    (each) => each.name === 'FunctionFile' || /(Page|Action)\/SourceLocation$/.test(each.path),
  );
  return [
    ...(runtime?.attributes['lifetime'] === 'long' ? [] : ['the runtime is not long-lived']),
    ...sharers
      .filter((each) => each.attributes['resid'] !== page)
      .map((each) => `${each.path} is another page`),
    ...(sharers.length === 3 ? [] : [`${sharers.length} elements share the page`]),
  ];
}
