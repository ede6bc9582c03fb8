// Addresses of the residents' page. Which community it is stands before the #, where the server may see it; numbers,
// codes and tokens stand behind it, so that no server and no log ever does.
export function publicLink(community: string, secret: Record<string, string>, origin: string = location.origin): string {
  return `${origin}/my/?${new URLSearchParams({ community })}#${new URLSearchParams(secret)}`
}
