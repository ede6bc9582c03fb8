// The doors somebody wrote about last, kept on this telephone until they sign out.
import { ref } from 'vue'
import { remembered } from '@/shared/remembered'

export interface Where {
  id: string
  label: string
}

const most = 4
const storage = remembered<Where[]>('go.doors', [])
export const lastDoors = ref<Where[]>(storage.read())

export function rememberDoor(door: Where): void {
  lastDoors.value = [door, ...lastDoors.value.filter(({ id }) => id !== door.id)].slice(0, most)
  storage.write(lastDoors.value)
}

export const lastHouse = remembered('go.house', '')

export function forgetDoors(): void {
  lastDoors.value = []
  storage.forget()
  lastHouse.forget()
}

// Where the next line begins, when it is begun from a door.
export const beginAt = ref<Where | null>(null)
