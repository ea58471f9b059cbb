import { benchImport } from './import-speed.ts'

const asked = process.argv[2]
const wanted = (name: string) => asked === undefined || asked === name

if (wanted('import')) await benchImport(200_000)
