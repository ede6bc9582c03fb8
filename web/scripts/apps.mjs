// The apps there are, and what each may weigh at first load: kB of gzip, scripts and styles together.
export const apps = { desk: { firstLoad: 170 }, my: { firstLoad: 35 }, go: { firstLoad: 60 } }
