// A small town of invented people: one committee, two grids, a house with two entrances, and who works there.
import { Caller } from './api.mjs'

export const password = 'Ya-lu-365-tuan'

async function callerFor(server, login, initial) {
  const caller = new Caller(server.address)
  await caller.signIn(login, initial, password)
  return caller
}

async function addAreas(secretary) {
  const { areas } = await secretary.get('/areas')
  const root = areas[0]
  const add = (kind, parent, code, name) => secretary.post('/areas', { kind, parent_id: parent.id, code, name })
  const committee = await add('committee', root, '230182400002', '第一居民委')
  const xinyuan = await add('grid', committee, '230182400002001', '欣园网格')
  const chunxiao = await add('grid', committee, '230182400002002', '春晓网格')
  return { root, committee, xinyuan, chunxiao }
}

async function addHouse(secretary, grid) {
  const add = (kind, parent, number, name) =>
    secretary.post('/places', { kind, parent_id: parent?.id, area_id: parent ? undefined : grid.id, number, name })
  const estate = await add('estate', undefined, undefined, '欣园')
  const building = await add('building', estate, '3')
  const doors = {}
  for (const entrance of ['1', '2']) {
    const stairs = await add('entrance', building, entrance)
    for (const door of ['101', '102', '201']) doors[`3-${entrance}-${door}`] = await add('dwelling', stairs, door)
  }
  return doors
}

async function addResident(secretary, door, name, phone) {
  const household = await secretary.post('/households', { place_id: door.id, kind: 'registered' })
  return secretary.post('/persons', {
    name,
    sex: 'female',
    birth_date: '1953-05-06',
    phones: [{ number: phone }],
    household_id: household.id,
    relation: '02',
  })
}

// Accounts are made by one administrator and given their roles by another. Their own password is chosen here, but for
// those named in `unchanged`. Told: the initial passwords and who is who, by login.
async function employ(server, administrators, people, unchanged) {
  const initial = {}
  const staffIds = {}
  for (const { login, name, role, area } of people) {
    const { staff, password: told } = await administrators.system.post('/staff', { login, name })
    await administrators.security.post('/grants', { staff_id: staff.id, role, area_id: area.id })
    initial[login] = told
    staffIds[login] = staff.id
    if (!unchanged.includes(login)) await callerFor(server, login, told)
  }
  return { initial, staffIds }
}

export async function buildTown(server) {
  const secretary = await callerFor(server, 'secretary', server.logins.secretary)
  const administrators = {
    system: await callerFor(server, 'sysadmin', server.logins.sysadmin),
    security: await callerFor(server, 'secadmin', server.logins.secadmin),
  }
  await callerFor(server, 'auditor', server.logins.auditor)
  const areas = await addAreas(secretary)
  const doors = await addHouse(secretary, areas.xinyuan)
  const wang = await addResident(secretary, doors['3-2-101'], '王秀兰', '13845671234')
  const heating = await secretary.post('/units', { name: '热源供水公司', kind: 'utility', areas: [], categories: ['01'] })
  const people = [
    { login: 'min', name: '李敏', role: 'window_clerk', area: areas.root },
    { login: 'hong', name: '孙红', role: 'window_clerk', area: areas.root },
    { login: 'xin', name: '周新', role: 'window_clerk', area: areas.root },
    { login: 'tong', name: '佟话务', role: 'hotline_operator', area: areas.root },
    { login: 'he', name: '何主任', role: 'committee_staff', area: areas.committee },
    { login: 'guo', name: '郭强', role: 'grid_worker', area: areas.xinyuan },
    { login: 'song', name: '宋大姐', role: 'volunteer', area: areas.xinyuan },
    { login: 'ren', name: '任师傅', role: 'unit_contact', area: areas.root },
  ]
  const { initial, staffIds } = await employ(server, administrators, people, ['xin'])
  await secretary.post(`/units/${heating.id}/contacts`, { name: '任师傅', phone: '13845670088', staff_id: staffIds.ren })
  return { areas, doors, wang, heating, initial }
}

// The town as a test meets it: what was built, and whoever works there.
export const townOf = (server, built) => ({ ...built, as: login => callerFor(server, login, password) })

// A matter from a resident's first word, told at the counter unless said otherwise.
export const takeIn = (clerk, body, more = {}) => clerk.post('/matters', { channel: 'hall', body, ...more })
