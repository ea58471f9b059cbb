const EXTENSIONS = /(\.(csv|tsv|txt|xlsx|xls|json|jsonl|ndjson|xml|zip|gz))+$/i
const NOISE = /\b(reviews?|export(ed)?|feedback|data|full|download|final|copy|page\d*|part\d*)\b/gi
const DATES = /\b(19|20)\d{2}([-_.]?\d{2}){0,2}\b/g

/** A name for the source, from the name of its file: `reviews_org.mozilla.firefox_201711.csv` → `org.mozilla.firefox`. */
export function suggestSource(file: string): string {
  const base = (file.split(/[\\/]/).at(-1) ?? file).replace(EXTENSIONS, '')
  const spaced = base.replace(/[_\s]+/g, ' ').replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
  const bare = spaced
    .replace(DATES, ' ')
    .replace(NOISE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.-]+$/g, '')
  return (bare === '' ? spaced.trim() : bare).slice(0, 120) || file
}
