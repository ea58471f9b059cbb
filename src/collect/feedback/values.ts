export const SENTIMENTS = ['positive', 'neutral', 'negative', 'mixed'] as const
export const TONES = ['satisfied', 'frustrated', 'angry', 'asking', 'neutral'] as const
/** Parts of a reading that a person may have corrected, or any of them. */
export const CORRECTED = ['any', 'sentiment', 'tone', 'language', 'topic'] as const
