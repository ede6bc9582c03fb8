// Carries the precompiled headers; there is nothing in it.
