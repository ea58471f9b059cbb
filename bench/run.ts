import { benchConsole } from './console-size.ts'
import { benchImport } from './import-speed.ts'
import { benchKeys } from './key-speed.ts'
import { benchLists } from './list-speed.ts'
import { benchMemory } from './memory.ts'

// npm run bench [-- import|lists|million|console|keys|memory]: every figure is a ratio of things measured in one run.
const asked = process.argv[2]
const wanted = (name: string) => asked === undefined || asked === name

if (wanted('import')) await benchImport(200_000)
if (wanted('lists')) await benchLists({ small: 20_000, large: 200_000, limit: 1.5 })
// Twenty minutes of importing for a few pages: only when asked for.
if (asked === 'million') await benchLists({ small: 20_000, large: 1_000_000, limit: 2 })
if (wanted('console')) await benchConsole()
if (wanted('keys')) await benchKeys(200_000)
if (wanted('memory')) await benchMemory({ dry: [50, 500], stored: [5, 50] })
