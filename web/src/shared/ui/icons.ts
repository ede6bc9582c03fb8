// Line icons of 24 × 24, drawn with a stroke. No emoji: some systems have none and show an empty box.
export const adminIcon = 'M4 7h9M18 7h2M4 17h2M11 17h9M15.5 4.5v5M8.5 14.5v5'
export const alertIcon = 'M12 3.5 21.5 20h-19ZM12 10v4.5M12 17.4v.1'
export const backIcon = 'M19 12H5m6-6-6 6 6 6'
export const chatIcon = 'M4 5h16v11H9.5L4 20.5Z'
export const checkIcon = 'm4.5 12.5 5 5 10-11'
export const doorIcon = 'M6 21V3.5h12V21M3.5 21h17M14.5 12v1.5'
export const eyeIcon =
  'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z'
export const followUpIcon = 'M4 11a8 8 0 0 1 15-3.5M20 4v4h-4M20 13a8 8 0 0 1-15 3.5M4 20v-4h4'
export const keyboardIcon = 'M3 6.5h18v11H3ZM7 10v.1M11 10v.1M15 10v.1M17.5 10v.1M8 14h8'
export const languageIcon =
  'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM3.5 12h17M12 3.5c-5 5.5-5 11.5 0 17 5-5.5 5-11.5 0-17Z'
export const leaveIcon = 'M14 4H5v16h9M10 12h10.5m-4-4 4 4-4 4'
export const listIcon = 'M8.5 6H20M8.5 12H20M8.5 18H20M4 6v.1M4 12v.1M4 18v.1'
export const lockIcon = 'M6 11h12v9H6ZM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11'
export const mergeIcon = 'M6 4v4c0 3 6 3 6 7v5M18 4v4c0 3-6 3-6 7'
export const moonIcon = 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10Z'
export const personIcon = 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6'
export const phoneIcon =
  'M5 4h4l1.5 4.5-2 1.5a12 12 0 0 0 5.5 5.5l1.5-2L20 15v4c0 1-1 1.5-2 1.4C10.5 19.7 4.3 13.5 3.6 6 3.5 5 4 4 5 4Z'
export const plusIcon = 'M12 5v14M5 12h14'
export const printIcon = 'M7 8V3.5h10V8M7 17H4V8.5h16V17h-3M7 14h10v6.5H7Z'
export const searchIcon = 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5l5 5'
export const smileIcon =
  'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM8 14c1 1.7 2.4 2.5 4 2.5s3-.8 4-2.5M9 9.5v.1M15 9.5v.1'
export const sunIcon =
  'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4'
export const undoIcon = 'M8 5 3.5 9.5 8 14M4 9.5h10a6 6 0 0 1 0 12h-3'
export const homeIcon = 'M4 11.5 12 4l8 7.5M6.5 10v10h11V10'
export const boardIcon = 'M4 4.5h5v15H4ZM10.5 4.5h5v9h-5ZM17 4.5h3.5v6H17Z'
