## files

# Why a file is not opened. The name of the file follows.
file-empty = The file is empty. Perhaps it was not saved or copied to the end; look for an earlier copy
file-not-ours = This is not a Waypost map. Open a file that Waypost has saved, usually ending in .ron
file-too-new = The map was saved by a newer version{ $program ->
    [""] { "" }
   *[other] { " " }({ $program })
}, format { $version }. Update Waypost to open it; the file was not changed
file-cut-off = The file ends in the middle: line { $line }, column { $column }{ file-record }. It was not saved or copied to the end; look for an earlier copy
file-mark-missing = Line { $line }, column { $column }{ file-record }: “{ $mark }” is missing here. Correct it in a text editor or open an earlier copy
file-value-expected = Line { $line }, column { $column }{ file-record }: { $kind ->
    [text] a text in quotes
    [number] a number
    [whole-number] a whole number
    [yes-no] true or false
    [list] a list in square brackets
   *[name] the name of a field
} should stand here. Correct it in a text editor or open an earlier copy
file-field-missing = Line { $line }, column { $column }{ file-record }: the field “{ $field }” is missing. Add it in a text editor or open an earlier copy
file-field-twice = Line { $line }, column { $column }{ file-record }: the field “{ $field }” stands here twice. Delete one in a text editor
file-too-deep = Line { $line }, column { $column }{ file-record }: brackets are nested too deep. Waypost writes no such file; check where it comes from
file-not-text = Line { $line }, column { $column }: the file is not UTF-8 text from here on. Save it as UTF-8 or open an earlier copy
file-after-the-end = Line { $line }, column { $column }: there is something after the end of the map. Delete it in a text editor or open an earlier copy
file-broken = Line { $line }, column { $column }{ file-record }: the text is broken ({ $cause }). Correct it in a text editor or open an earlier copy
file-record = { $record ->
    [""] { "" }
   *[other] , in the record { $record }
}
file-too-large = { $what ->
    [bytes] The file is larger than { $limit } MB, the most that Waypost opens
    [nodes] The map has more than { $limit } elements, the most that Waypost opens
    [values] The map has more than { $limit } tags, counts and unknown fields, the most that Waypost opens
   *[other] The map has more than { $limit } entries in the list “{ file-section }”, the most that Waypost opens
}. Split the map in two
file-not-a-file = This is a folder or a device, not a file. Choose a file
file-missing = There is no such file. It may have been moved, renamed or deleted
file-no-permission = You may not read this file. Ask its owner for access
file-unreadable = The file cannot be read: { $cause }. Check the disk or the network and try again

# Why a map is not saved. The name of the file follows.
save-changed-on-disk = Another program has changed the file since it was opened. Nothing was overwritten: save under another name, or choose to overwrite
save-exists = A file of this name is there already. Nothing was overwritten: choose another name, or choose to overwrite
save-read-only = The file may not be written to. Save under another name, or allow writing in the properties of the file
save-folder-read-only = Nothing may be written to this folder. Save to another folder
save-no-space = The disk is full. Make room or save to another disk; the old file is unchanged
save-not-a-file = This is a folder or a device, not a file. Choose another name
save-no-folder = The folder is no longer there. Save to another folder
save-too-large = The map would take more than { $limit } MB and could not be opened again. Remove some pictures or split the map
save-verify-failed = What would be written could not be read back as the same map. The old file is unchanged; please report this
save-failed = The map was not saved: { $cause }. Try again or save to another place

# Where in a file something was found.
place-line-id = { file-section }, line { $count }, { $id }
place-line = { file-section }, line { $count }
place-id = { file-section }, { $id }
place-section = { file-section }
file-section = { $section ->
    [map] Title block
    [lanes] Lanes
    [metrics] Metrics
    [personas] Personas
    [stages] Stages
    [touchpoints] Touchpoints
    [pain_points] Pain points
    [ideas] Ideas
    [evidence] Evidence
    [notes] Notes
    [links] Links
    [readings] Readings
    [set_aside] Set aside
   *[file] File
}
