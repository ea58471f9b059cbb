// The order of the loop is the order of dependency: a stage may look at itself and at the stages before it.
const loop = ['people', 'collect', 'analyze', 'route', 'respond', 'act', 'close-loop', 'promote', 'share']
const stages = loop.join('|')
const deterministic =
  'node_modules/(zod|csv-parse|iconv-lite|chardet|saxes|fflate|@node-rs/jieba|@hono/zod-openapi)(/|$)'
const effectful = '(queries|commands|jobs|reactions|routes|pages/.*)'
const test = '[^/]*\\.test'
const rule = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    ...loop.map((stage, i) =>
      rule(
        `${stage}-looks-only-back`,
        'Later stages are told through events/catalog.ts, never imported.',
        { path: `^src/${stage}/` },
        { path: `^src/(${[...loop.slice(i + 1), 'integrations', 'app'].join('|')})/` },
      ),
    ),
    rule(
      'machinery-knows-no-stage',
      'platform, db, events and ui would serve any product.',
      { path: '^src/(platform|db|events|ui)/' },
      { path: `^src/(${stages}|integrations|app)/` },
    ),
    rule(
      'only-main-starts-the-app',
      'app/ is the composition root.',
      { path: '^src/', pathNot: '^src/(main\\.ts|app/)' },
      { path: '^src/app/' },
    ),
    rule(
      'providers-are-strangers',
      'Shared provider code belongs in platform/.',
      { path: '^src/integrations/([^/]+)/' },
      { path: '^src/integrations/([^/]+)/', pathNot: '^src/integrations/$1/' },
    ),
    rule(
      'providers-see-only-ports',
      'A provider fulfils a port; it does not drive a room.',
      { path: '^src/integrations/' },
      { path: `^src/(${stages})/`, pathNot: '/(port|schema)\\.ts$' },
    ),
    rule(
      'rooms-have-private-doors',
      'routes, pages, jobs and reactions are opened by app/ alone.',
      { path: '^src/([^/]+)/([^/]+)/', pathNot: '^src/app/' },
      { path: `^src/(${stages})/[^/]+/(routes|jobs|reactions|pages)`, pathNot: '^src/$1/$2/' },
    ),
    rule(
      'only-queries-and-commands-touch-the-database',
      'Everything else asks them.',
      { path: `^src/(${stages})/`, pathNot: `/(queries|commands|${test})\\.ts$` },
      { path: '^src/db/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'a-plain-noun-is-pure',
      `A room file not called ${effectful} takes values and returns values.`,
      { path: `^src/(${stages})/[^/]+/[^/]+\\.tsx?$`, pathNot: `/(${effectful}|schema|port|policy|${test})\\.tsx?$` },
      { dependencyTypes: ['core', 'npm'], pathNot: `${deterministic}|^(node:)?crypto$|^node:zlib$|^zlib$` },
    ),
    rule(
      'a-plain-noun-is-pure-inside-too',
      'The same, for our own effectful code.',
      { path: `^src/(${stages})/[^/]+/[^/]+\\.tsx?$`, pathNot: `/(${effectful}|schema|port|policy|${test})\\.tsx?$` },
      {
        path: '^src/(platform/(?!errors|days)|events|ui)|/(queries|commands)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    {
      ...rule(
        'rooms-form-no-ring',
        'Two rooms that need each other are one room.',
        { path: '^src/[^/]+/[^/]+$' },
        { circular: true },
      ),
      scope: 'folder',
    },
    rule('no-cycles', 'A ring of files hides where a thing is decided.', {}, { circular: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist' },
  },
}
