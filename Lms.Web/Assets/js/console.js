// The console of a session. Each noun brings its own module.
