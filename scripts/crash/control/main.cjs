// The least program that stores figures as many do: IndexedDB with relaxed durability, "saved" when it says complete.
const { app, BrowserWindow } = require('electron');

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => new BrowserWindow({ show: false }).loadFile('page.html'));
