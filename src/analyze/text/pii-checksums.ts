function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits.charAt(i)), 0)
}

/** Whether month and day exist. */
function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** Luhn's formula (ISO/IEC 7812-1, annex B), 13 to 19 digits. */
export function passesLuhn(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19 || /^(\d)\1+$/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.charAt(digits.length - 1 - i))
    const doubled = digit * 2
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/**
 * Korean resident number: birth date, sex and century digit, check digit (11 − Σ wᵢdᵢ mod 11) mod 10.
 * Numbers given since October 2020 carry no check digit, so a valid date is enough for those born or registered then.
 */
export function passesKoreanId(digits: string): boolean {
  if (digits.length !== 13 || !isDay(Number(digits.slice(2, 4)), Number(digits.slice(4, 6)))) return false
  const sum = weighted(digits, [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5])
  const foreign = Number(digits.charAt(6)) >= 5
  const check = (foreign ? 13 - (sum % 11) : 11 - (sum % 11)) % 10
  return check === Number(digits.charAt(12)) || (/[3478]/.test(digits.charAt(6)) && Number(digits.slice(0, 2)) >= 20)
}

/** Chinese resident number: GB 11643-1999, ISO 7064 MOD 11-2. */
export function passesChineseId(id: string): boolean {
  const year = Number(id.slice(6, 10))
  if (year < 1900 || year > 2100 || !isDay(Number(id.slice(10, 12)), Number(id.slice(12, 14)))) return false
  const sum = weighted(id, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
  return '10X98765432'.charAt(sum % 11) === id.charAt(17).toUpperCase()
}

/** Japanese individual number (12 digits): 11 − Σ wᵢdᵢ mod 11, where results above 9 count as 0. */
export function passesJapaneseNumber(digits: string): boolean {
  if (digits.length !== 12) return false
  const rest = weighted(digits, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11
  return (rest <= 1 ? 0 : 11 - rest) === Number(digits.charAt(11))
}

/** Taiwanese identity number: the letter's two digits and eight more, weighted 1 9 8 … 1, and a check digit; sum mod 10 is 0. */
export function passesTaiwaneseId(id: string): boolean {
  const letter = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(id.charAt(0)) + 10
  return weighted(`${letter}${id.slice(1)}`, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0
}
