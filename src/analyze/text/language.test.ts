import { describe, expect, test } from 'vitest'
import { detectLanguage } from './language.ts'

describe('a language is named', () => {
  test.each([
    ['배송이 너무 늦어요', 'ko'],
    ['UI가 깔끔하고 app 속도가 빨라요', 'ko'],
    ['ㅋㅋㅋㅋ', 'ko'],
    ['快递很快，包装也很好', 'zh-Hans'],
    ['這家餐廳的服務態度真的很差', 'zh-Hant'],
    ['鮮の味餐厅的菜很好吃', 'zh-Hans'],
    ['送餐很快(づ｡◕‿‿◕｡)づ', 'zh-Hans'],
    ['最高です', 'ja'],
    ['対応最悪', 'ja'],
    ['アプリがすぐ落ちる', 'ja'],
    ['The driver was friendly', 'en'],
    ['pathetic', 'en'],
    ['Ich finde diese App wirklich gut', 'de'],
    ['Très bonne application, je recommande', 'fr'],
    ['Me gusta mucho este juego', 'es'],
    ['Não gosto desse aplicativo', 'pt'],
    ['Questa applicazione è molto bella', 'it'],
    ['Aplikasi ini sangat bagus', 'id'],
    ['Ứng dụng này rất tốt', 'vi'],
    ['Bu uygulama çok güzel', 'tr'],
    ['bahut accha app hai', 'hi-Latn'],
    ['Отличное приложение', 'ru'],
    ['Дуже файна гра, але її важко пройти', 'uk'],
    ['تطبيق رائع جدا', 'ar'],
    ['این برنامه خیلی خوب است، پیشنهاد می‌کنم', 'fa'],
    ['यह ऐप बहुत अच्छा है', 'hi'],
    ['แอปนี้ดีมาก', 'th'],
    ['האפליקציה מצוינת', 'he'],
    ['', 'und'],
    ['12345 !!!', 'und'],
    ['👍👍', 'und'],
    ['Qwrtz Xyplk', 'und'],
  ])('%s is %s', (text, language) => expect(detectLanguage(text)).toBe(language))
})
