import { existsSync, readFileSync } from 'node:fs'
import { type Models, parseModel, type ReadLanguage } from '../src/analyze/text/model.ts'
import { createReader } from '../src/analyze/text/reader.ts'
import { DEFAULT_TOPICS } from '../src/analyze/text/topics.ts'
import { createWorkshop } from '../src/analyze/text/work.ts'
import { LANGUAGES } from './gold.ts'

export function modelFile(language: ReadLanguage): URL {
  return new URL(`../models/${language}.model`, import.meta.url)
}

/** The weights as shipped: what a new installation reads with. */
export const models: Models = Object.fromEntries(
  LANGUAGES.filter(language => existsSync(modelFile(language))).map(language => [
    language,
    parseModel(readFileSync(modelFile(language))),
  ]),
)

export const reader = createReader(models, DEFAULT_TOPICS)
export const workshop = createWorkshop(models, DEFAULT_TOPICS)
