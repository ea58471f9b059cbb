import type { ComplaintWords, PraiseWords, SharedWords } from './words.ts'

export const shared: SharedWords = {
  marks: ['“', '”'],
  gap: ' ',
  join: (one, other) => `${one} and ${other}`,
  named: [name => `Hi ${name},`],
  unnamed: ['Hello,', 'Hi there,', 'Good day,'],
  question: [
    q => `You also asked ${q}, and you deserve a proper answer to that.`,
    q => `Your question ${q} did not escape us; we would like to answer it properly.`,
    q => `As for ${q}, we would rather check first than guess.`,
    q => `You asked ${q}: we want to give you a correct answer, not a quick one.`,
  ],
  questionPlain: [
    'We also saw your question and would like to answer it properly.',
    'You asked us something too, and we would rather check first than guess.',
    'Your question deserves a correct answer, so we want to check before we reply to it.',
  ],
  wish: [
    m => `We read your wish about ${m} with care.`,
    m => `Your request about ${m} is clear to us.`,
    m => `What you are missing when it comes to ${m} is worth knowing for us.`,
    m => `Thank you for spelling out what you need in terms of ${m}.`,
  ],
  mention: [
    m => `We read with interest what you wrote about ${m}.`,
    m => `Your remarks on ${m} are useful to us.`,
    m => `It helps to know how you see ${m}.`,
    m => `You brought up ${m}, and that is worth a closer look.`,
  ],
  sign: (team, name) => (name && team ? `${name}, ${team}` : name || team),
}

export const praise: PraiseWords = {
  thanks: [
    'Thank you so much for taking the time to write.',
    'Many thanks for sharing how it went.',
    'We really appreciate your message.',
    'A heartfelt thank you for these words.',
    'Thank you, it was a pleasure to read this.',
    'How kind of you to write, thank you!',
  ],
  calmThanks: [
    'Thank you for writing to us.',
    'We appreciate that you took the time to leave a message.',
    'Thanks for sharing your view with us.',
    'It is good to hear from you, thank you.',
  ],
  thanksProduct: [
    p => `Thank you very much for writing about ${p}.`,
    p => `Many thanks for choosing ${p} and telling us about it.`,
    p => `We truly appreciate what you shared about ${p}.`,
    p => `It means a lot that you took a moment for ${p}, thank you.`,
    p => `Thank you, your words about ${p} were a pleasure to read.`,
  ],
  praise: [
    m => `We are delighted that you were happy with ${m}.`,
    m => `It is great to hear your good words about ${m}.`,
    m => `What you say about ${m} encourages everyone here.`,
    m => `Knowing that you liked ${m} makes our day.`,
    m => `You singled out ${m}, and that is lovely to hear.`,
  ],
  praiseQuote: [
    q => `Reading ${q} made us smile.`,
    q => `We will remember your words: ${q}.`,
    q => `There is no better encouragement than ${q}.`,
    q => `You wrote ${q}, and that made our day.`,
    q => `Special thanks for this line: ${q}.`,
  ],
  plain: [
    'Your encouragement keeps us going.',
    'Messages like yours are the reason we enjoy our work.',
    'It is good to know that we are on the right track.',
    'You have made some people here very happy.',
  ],
  concern: [
    t => `We also hear you on ${t}, and we take it seriously.`,
    t => `You were frank about ${t} as well, and that matters to us just as much.`,
    t => `At the same time, ${t} should not be overlooked, and we are glad you said so.`,
    t => `Your point about ${t} is not lost on us either.`,
  ],
  loop: [
    'We are sharing this with the people behind it so that they can build on it.',
    'Your feedback will be passed on to our colleagues and kept in mind as we go on.',
    'We will talk your points over in the team and carry them into our next steps.',
    'The whole team gets to read this, and it will guide what we work on.',
    'We are taking this to our next team round, so your voice counts in what comes next.',
  ],
  farewell: [
    'We hope you keep enjoying it.',
    'It is a pleasure to have you with us.',
    'We look forward to hearing from you again.',
    'All the best to you!',
  ],
}

export const complaint: ComplaintWords = {
  thanks: [
    'Thank you for telling us so openly.',
    'Thank you for taking the time to write this.',
    'We appreciate your honest words.',
    'Thanks for bringing this to us.',
    'Thank you, candid messages like this help us see what went wrong.',
  ],
  thanksProduct: [
    p => `Thank you for telling us frankly about ${p}.`,
    p => `We appreciate your honest words about ${p}.`,
    p => `Thank you for giving ${p} a try and for writing to us.`,
    p => `Thanks for letting us know where ${p} let you down.`,
  ],
  sorry: [
    t => `We are sorry about ${t}.`,
    t => `Please accept our apologies for ${t}.`,
    t => `We apologize for the trouble caused by ${t}.`,
    t => `That you had to deal with ${t} is something we sincerely regret, and we are sorry.`,
    t => `You had reason to expect better than ${t}, and we are sorry.`,
  ],
  weigh: [
    t => `We understand that ${t} is a real concern for you.`,
    t => `Your point about ${t} is understood, and we take it seriously.`,
    t => `We can see why ${t} bothers you.`,
    t => `What you say about ${t} is fair to raise, and we understand it.`,
  ],
  sorryPlain: [
    'We are sorry that we fell short of what you expected.',
    'We apologize that your experience was not a good one.',
    'It is disappointing to have let you down, and we are sorry.',
    'We are sorry to learn that things did not go well for you.',
  ],
  heard: [
    q => `We hear you when you say ${q}.`,
    q => `You told us ${q}, and we have read it carefully.`,
    q => `Your words ${q} say plainly where it hurts, and we hear them.`,
    q => `We read ${q} more than once; it is understandable.`,
  ],
  heardPlain: [
    'We have read every line you wrote and hear you.',
    'We hear you, and your frustration is understandable.',
    'We read your message carefully and understand your point.',
    'Nothing in your message was skipped; we hear what you are telling us.',
  ],
  credit: [
    m => `It is good to know that ${m} worked out for you all the same.`,
    m => `We are also glad about your kind word on ${m}.`,
    m => `And thank you for being fair about ${m}.`,
  ],
  stepsPlain: [
    'We will look into what happened and what we can do better.',
    'We want to find the cause and put it right.',
    'We will go through this with the people responsible.',
    'Our next step is to find out how this came about.',
  ],
  contact: [
    c => `You can reach us at ${c}; we would like to sort this out with you.`,
    c => `Please get in touch at ${c} with the details, so we can help you directly.`,
    c => `If you contact us at ${c}, we can follow up with you personally.`,
    c => `For anything further we are there for you at ${c}.`,
  ],
  contactOpen: [
    'If you would like to tell us more, please contact us through our app or shop page.',
    'You are welcome to reply here or to contact us through our page with more details.',
    'Feel free to get back to us here or through the contact option on our page.',
  ],
  farewell: [
    'We would be glad of the chance to do better.',
    'We hope to earn back your trust.',
    'Your patience means a lot to us.',
  ],
}
