
Write-Output ('The outcome of each computer is in {0}.' -f $ResultFile)
if ($script:left -gt 0) {
    throw ('Not done on {0} of {1} computers. What a code means: gvlk error CODE' -f $script:left, $script:all)
}
