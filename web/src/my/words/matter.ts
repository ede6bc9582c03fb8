// One’s own matter: where it stands, and what one can still say.
import { inBoth } from '@/shared/language'

const zh = {
  since: (day: string) => `${day}提出`,
  by: (moment: string) => `${moment}前答复您`,
  together:
    '这件事有别的邻居先说过，并在一起办。办到哪一步、怎么答复，在这里都看得到。办完了，满意不满意由先说的邻居来评；您觉得没办好，也可以让接着办。',
  repliedTogether: '办完了，等先说的邻居说满意不满意',
  contactedTogether: '联系了先说的邻居',
  who: { staff: '社区工作人员', unit: '协作单位', resident: '居民', system: '系统' },
  steps: '经过',
  addWord: '补充一句',
  addHint: '有新情况，或者还想说什么',
  addMissing: '写一句再交',
  added: '补充上了',
  rateTitle: '事情办完了，您说了算',
  solvedQuestion: '解决了吗？',
  levelQuestion: '您满意吗？',
  solvedMissing: '选一选解决了没有',
  levelMissing: '选一选满意不满意',
  courtesyQuestion: '在大厅，工作人员做到了哪些？',
  rateWords: '还想说什么',
  rateSend: '交上去',
  rated: '谢谢，您的话记下了。',
  reopenTitle: '没办好，接着办',
  reopenHint: '说说哪里没办好。会交给上一级重新办。',
  reopenMissing: '写一写哪里没办好',
  reopened: '交给上一级重新办了。',
  verdict: '您说过',
}

const en: typeof zh = {
  since: day => `said on ${day}`,
  by: moment => `reply by ${moment}`,
  together:
    'A neighbour told of it first, and both are handled as one. Its progress and the answer show here. The neighbour who told first says how satisfied they are; if you find it not done, you too can ask to go on with it.',
  repliedTogether: 'Done; waiting for the word of the neighbour who told first',
  contactedTogether: 'Spoke to the neighbour who told first',
  who: { staff: 'The office', unit: 'A helping unit', resident: 'Resident', system: 'By itself' },
  steps: 'What happened',
  addWord: 'Add a word',
  addHint: 'Something new, or something more to say',
  addMissing: 'Write a word first',
  added: 'Added',
  rateTitle: 'It is done when you say so',
  solvedQuestion: 'Is it solved?',
  levelQuestion: 'Are you satisfied?',
  solvedMissing: 'Choose whether it is solved',
  levelMissing: 'Choose whether you are satisfied',
  courtesyQuestion: 'Which of these did the hall do?',
  rateWords: 'Anything else',
  rateSend: 'Send',
  rated: 'Thank you, your word is written down.',
  reopenTitle: 'Not done: go on with it',
  reopenHint: 'Say what is still wrong. It goes one level up and begins again.',
  reopenMissing: 'Say what is still wrong',
  reopened: 'It begins again, one level up.',
  verdict: 'You said',
}

export const words = inBoth(zh, en)
