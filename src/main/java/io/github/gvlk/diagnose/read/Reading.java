package io.github.gvlk.diagnose.read;

import io.github.gvlk.diagnose.event.LogEvent;
import io.github.gvlk.diagnose.network.NetworkReading;
import io.github.gvlk.diagnose.output.Action;
import io.github.gvlk.diagnose.output.Licence;
import io.github.gvlk.diagnose.output.Manner;
import io.github.gvlk.diagnose.output.SystemFacts;
import io.github.gvlk.value.ErrorCode;
import java.util.List;

/**
 * Everything that a text says of licensing.
 *
 * @param licences in the order of the text; a licence may be there several times, once for every output that shows it
 * @param service KMS settings that stand in the text without a product, as the licensing service prints them
 * @param actions what a transcript shows to have been done, in order
 * @param codes error codes of lines that are none of the other things
 * @param manner how the text was read
 */
public record Reading(
        List<Licence> licences,
        Licence service,
        List<Action> actions,
        SystemFacts system,
        List<LogEvent> events,
        NetworkReading network,
        List<ErrorCode> codes,
        Manner manner) {}
