import { benchImport } from './import-speed.ts'
import { benchLists } from './list-speed.ts'

const asked = process.argv[2]
const wanted = (name: string) => asked === undefined || asked === name

if (wanted('import')) await benchImport(200_000)
if (wanted('lists')) await benchLists(20_000, 200_000)
