// Every item of a list that the server gives a page at a time.
interface Page<T> {
  items: T[]
  next?: string
}

const pagesMost = 20 // of a hundred: more people than any community office has

export async function everyItem<T>(ask: (cursor?: string) => Promise<Page<T>>, cursor?: string, page = 1): Promise<T[]> {
  const { items, next } = await ask(cursor)
  return next && page < pagesMost ? items.concat(await everyItem(ask, next, page + 1)) : items
}
