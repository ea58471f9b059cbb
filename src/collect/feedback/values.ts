export const SENTIMENTS = ['positive', 'neutral', 'negative', 'mixed'] as const
export const TONES = ['satisfied', 'frustrated', 'angry', 'asking', 'neutral'] as const
