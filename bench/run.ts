import { benchConsole } from './console-size.ts'
import { benchImport } from './import-speed.ts'
import { benchLists } from './list-speed.ts'
import { benchMemory } from './memory.ts'

// npm run bench [-- import|lists|console|memory]: every figure is a ratio of things measured in one run.
const asked = process.argv[2]
const wanted = (name: string) => asked === undefined || asked === name

if (wanted('import')) await benchImport(200_000)
if (wanted('lists')) await benchLists(20_000, 200_000)
if (wanted('console')) await benchConsole()
if (wanted('memory')) await benchMemory({ dry: [50, 500], stored: [5, 50] })
