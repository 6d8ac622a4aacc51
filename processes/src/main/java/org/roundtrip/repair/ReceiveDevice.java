package org.roundtrip.repair;

import java.util.Map;
import org.roundtrip.cases.Actor;
import org.roundtrip.cases.CaseDesk;
import org.roundtrip.cases.CaseFile;
import org.roundtrip.cases.InvalidRequest;
import org.roundtrip.notification.StaffLetters;
import org.roundtrip.warranty.SerialNumber;
import org.roundtrip.worklist.TaskVerb;
import org.roundtrip.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** The bench says whether it is the device the case is about. */
@Component
class ReceiveDevice implements TaskVerb<ReceiveDeviceAnswer> {
    private final Repairs repairs;
    private final RepairedUnit device;
    private final StaffLetters letters;
    private final CaseDesk cases;

    ReceiveDevice(Repairs repairs, RepairedUnit device, StaffLetters letters, CaseDesk cases) {
        this.repairs = repairs;
        this.device = device;
        this.letters = letters;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "repair/receive-device";
    }

    @Override
    public Class<ReceiveDeviceAnswer> answerType() {
        return ReceiveDeviceAnswer.class;
    }

    @Override
    public Map<String, Object> perform(CaseFile file, WorkItem item, Actor actor, ReceiveDeviceAnswer answer) {
        var repair = repairs.of(file.key());
        switch (answer.choice()) {
            case SAME -> {
                if (answer.serial() == null
                        || !SerialNumber.fits(answer.serial())
                        || !new SerialNumber(answer.serial()).equals(repair.serial())) {
                    throw new InvalidRequest("/serial", "other-serial", "that is not the number the customer gave");
                }
                cases.tell(file.key(), "device-received", actor);
            }
            case OTHER -> {
                if (answer.serial() == null || !SerialNumber.fits(answer.serial())) {
                    throw new InvalidRequest("/serial", "serial-missing", "scan or write the number of the device");
                }
                device.becomes(file.key(), new SerialNumber(answer.serial()));
                cases.tell(file.key(), "other-device-received", actor);
            }
            case SEND_BACK -> {
                letters.writeNote(file.key(), actor, answer.note());
                cases.tell(file.key(), "wrong-device", actor);
            }
        }
        return Map.of("device", answer.choice().name());
    }
}
