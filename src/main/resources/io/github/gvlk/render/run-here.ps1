$answer = & $plan
$answer
if ($answer.Result -eq 'failed') {
    throw ('Stopped at: {0}. {1} {2} What a code means: gvlk error CODE' -f $answer.Step, $answer.Code, $answer.Message)
}
