// Prints how well the reader reads, as a Markdown table: `npm run eval`, or `npm run eval -- gold` for the sections whose name begins so.
import { hasSharedData } from '../test/shared/review-sets.ts'
import { SECTIONS } from './sections.ts'
import { HEADER, lineOf } from './table.ts'

const asked = process.argv[2] ?? ''
const missing: string[] = []
for (const section of SECTIONS.filter(({ title }) => title.startsWith(asked))) {
  if (section.needsSharedData && !hasSharedData) {
    missing.push(section.title)
    continue
  }
  console.log(`\n## ${section.title}\n${section.note}\n\n${HEADER}`)
  for (const row of section.rows()) console.log(lineOf(row))
}
if (missing.length > 0)
  console.log(`\nLeft out, for they need ../shared/data beside the repository: ${missing.join('; ')}.`)
