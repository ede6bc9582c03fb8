// The fields of the matter at hand, given by the page it is written on to every text box inside.
import { inject, provide, type InjectionKey } from 'vue'
import type { Fields } from './replies'

const key: InjectionKey<() => Fields> = Symbol('fields of a quick reply')

export const giveFields = (fields: () => Fields) => provide(key, fields)
export const useFields = (): (() => Fields) => inject(key, () => ({}))
