#include "models/devices/deviceconsole.h"

#include <algorithm>

namespace imprint::simulation {

namespace {

std::string line(char level, std::uint64_t uptimeMs, std::string_view tag, std::string_view text)
{
    std::string out(1, level);
    out.append(" (").append(std::to_string(uptimeMs)).append(") ").append(tag).append(": ").append(text);
    // A byte above ASCII could look like the start of a frame.
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c < 0x20 || c > 0x7e; }, '?');
    return out;
}

std::string_view methodName(std::uint8_t method)
{
    switch (method) {
    case coapcode::Get:
        return "GET";
    case coapcode::Post:
        return "POST";
    case coapcode::Put:
        return "PUT";
    default:
        return "?";
    }
}

std::string_view stateText(const Record &record)
{
    if (record.owner)
        return "owned";
    if (record.update)
        return record.update->installed ? "certificate installed, commit pending" : "key update prepared";
    return record.freeAs == State::Factory ? "factory" : "released";
}

} // namespace

Lines romBanner(bool isPowerCut)
{
    return {"ESP-ROM:esp32c3-api1-20210207",
            "Build:Feb  7 2021",
            isPowerCut ? "rst:0x1 (POWERON),boot:0xc (SPI_FAST_FLASH_BOOT)"
                       : "rst:0xc (RTC_SW_CPU_RST),boot:0xc (SPI_FAST_FLASH_BOOT)",
            "SPIWP:0xee",
            "mode:DIO, clock div:1",
            "entry 0x403cc710"};
}

Lines bootLines(const Record &record, std::uint64_t uptimeMs)
{
    const Nameplate &plate = record.nameplate;
    return {line('I', uptimeMs, "boot", "ESP-IDF v5.1.2 2nd stage bootloader"),
            line('I', uptimeMs + 1, "cpu_start", "Project name:     " + plate.model),
            line('I', uptimeMs + 1, "cpu_start", "App version:      " + plate.firmware),
            line('W', uptimeMs + 2, "hca", "simulated device: its keys are no secret"),
            line('I', uptimeMs + 3, "hca",
                 "serial " + plate.serial + ", epoch " + std::to_string(record.epoch) + ", " +
                     std::string(stateText(record))),
            line('I', uptimeMs + 4, "wifi", "wifi driver task: 3fca8f2c, prio:23, stack:6656, core=0"),
            line('I', uptimeMs + 5, "main_task", "Returned from app_main()")};
}

std::string requestLine(const CoapCall &call, const CoapAnswer &answer, std::uint64_t uptimeMs)
{
    std::string text(methodName(call.method));
    text += ' ' + call.path.substr(0, 40) + " -> " + coapCodeText(answer.code);
    return line(answer.code >= coapcode::BadRequest ? 'W' : 'I', uptimeMs, "hca", text);
}

std::string hcaLine(std::string_view text, std::uint64_t uptimeMs)
{
    return line('I', uptimeMs, "hca", text);
}

std::string idleLine(std::uint32_t turn, std::uint64_t uptimeMs)
{
    switch (turn % 4) {
    case 0:
        return line('I', uptimeMs, "wifi", "bcn_timeout,ap_probe_send_start, rssi: -" + std::to_string(48 + turn % 30));
    case 1:
        return line('I', uptimeMs, "heap", "free " + std::to_string(182'344 - 16 * (turn % 900)) + ", minimum 171508");
    case 2:
        return line('W', uptimeMs, "sensor", "i2c timeout, retry 1");
    default:
        return line('I', uptimeMs, "sensor",
                    "temperature " + std::to_string(20 + turn % 5) + "." + std::to_string(turn % 10) + " C");
    }
}

} // namespace imprint::simulation
