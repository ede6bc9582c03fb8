// Pictures on the resident's page and on a unit's task.
import type { AccessActorKind } from '@/shared/api/schema'
import { inBoth } from '@/shared/language'

const zh = {
  title: '照片和文件',
  from: { staff: '社区放的', resident: '居民放的', unit: '协作单位放的', system: '系统放的' } as Record<AccessActorKind, string>,
  picture: (from: string) => `照片，${from}`,
  larger: '看大图',
  smaller: '收起大图',
  save: '存下来',
  add: '放一张照片',
  addHint: '照一照现在的样子。会缩小再传，拍照的地点会去掉。',
  choose: '选照片或拍一张',
  another: '换一张',
  chosen: '选好的照片',
  missing: '先选一张照片',
  words: '想说的话',
  send: '交上照片',
  sending: (percent: number) => `正在传，${percent}%`,
  added: '照片放上了。',
}

const en: typeof zh = {
  title: 'Pictures and files',
  from: { staff: 'from the community', resident: 'from the resident', unit: 'from a helping unit', system: 'from the system' },
  picture: from => `Picture ${from}`,
  larger: 'See it large',
  smaller: 'Put the large one away',
  save: 'Save it',
  add: 'Add a picture',
  addHint: 'Show how it looks now. It is made smaller first, and where it was taken is taken out.',
  choose: 'Choose a picture or take one',
  another: 'Another one',
  chosen: 'The chosen picture',
  missing: 'Choose a picture first',
  words: 'A word about it',
  send: 'Send the picture',
  sending: percent => `Sending, ${percent}%`,
  added: 'The picture is added.',
}

export const words = inBoth(zh, en)
